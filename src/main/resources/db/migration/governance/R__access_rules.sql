-- Written from org.turnstone.governance.AccessRules by AccessRulesSqlTests: change the table there, not here.
-- Ended memberships and other partnerships have no line: the database shows them nothing at all.
delete from governance.access_rule;
insert into governance.access_rule select 'F3-barred', 'FORBID', role, category, 256
    from unnest(array['ADMINISTRATOR', 'ANALYST', 'BOARD_MEMBER', 'CASE_WORKER', 'COORDINATOR', 'DATA_STEWARD', 'DIP_WORKER', 'FEED', 'HOUSEKEEPING', 'HOUSING_OFFICER', 'IOM_SERGEANT', 'KEYWORKER', 'MENTAL_HEALTH_WORKER', 'OPERATIONAL_MANAGER', 'POLICE_OFFENDER_MANAGER', 'PRISON_LINK_OFFICER', 'PRIVACY_OFFICER', 'PROBATION_OFFENDER_MANAGER', 'STRATEGIC_LEAD', 'YOS_CASE_MANAGER']) role,
    unnest(array['CHILD', 'CORE', 'DV_VICTIM', 'FAMILY', 'GANG', 'HEALTH', 'INTEL', 'LE_ONLY', 'MAPPA', 'PREVENT', 'PROBATION', 'THIRD_PARTY', 'TREATMENT', 'YOS']) category;
insert into governance.access_rule select 'F4-code-c', 'FORBID', role, category, 1026
    from unnest(array['ADMINISTRATOR', 'ANALYST', 'BOARD_MEMBER', 'CASE_WORKER', 'COORDINATOR', 'DATA_STEWARD', 'DIP_WORKER', 'FEED', 'HOUSEKEEPING', 'HOUSING_OFFICER', 'IOM_SERGEANT', 'KEYWORKER', 'MENTAL_HEALTH_WORKER', 'OPERATIONAL_MANAGER', 'POLICE_OFFENDER_MANAGER', 'PRISON_LINK_OFFICER', 'PRIVACY_OFFICER', 'PROBATION_OFFENDER_MANAGER', 'STRATEGIC_LEAD', 'YOS_CASE_MANAGER']) role,
    unnest(array['CHILD', 'CORE', 'DV_VICTIM', 'FAMILY', 'GANG', 'HEALTH', 'INTEL', 'LE_ONLY', 'MAPPA', 'PREVENT', 'PROBATION', 'THIRD_PARTY', 'TREATMENT', 'YOS']) category;
insert into governance.access_rule select 'F5-housekeeping', 'FORBID', role, category, 0
    from unnest(array['HOUSEKEEPING']) role,
    unnest(array['CHILD', 'CORE', 'DV_VICTIM', 'FAMILY', 'GANG', 'HEALTH', 'INTEL', 'LE_ONLY', 'MAPPA', 'PREVENT', 'PROBATION', 'THIRD_PARTY', 'TREATMENT', 'YOS']) category;
insert into governance.access_rule select 'P1-own-adult', 'PERMIT', role, category, 17
    from unnest(array['CASE_WORKER', 'COORDINATOR', 'DIP_WORKER', 'HOUSING_OFFICER', 'IOM_SERGEANT', 'KEYWORKER', 'MENTAL_HEALTH_WORKER', 'OPERATIONAL_MANAGER', 'POLICE_OFFENDER_MANAGER', 'PRISON_LINK_OFFICER', 'PROBATION_OFFENDER_MANAGER']) role,
    unnest(array['CHILD', 'CORE', 'DV_VICTIM', 'FAMILY', 'GANG', 'HEALTH', 'INTEL', 'MAPPA', 'PREVENT', 'PROBATION', 'THIRD_PARTY', 'TREATMENT', 'YOS']) category;
insert into governance.access_rule select 'P1-own-named', 'PERMIT', role, category, 9
    from unnest(array['CASE_WORKER', 'COORDINATOR', 'DIP_WORKER', 'HOUSING_OFFICER', 'IOM_SERGEANT', 'KEYWORKER', 'MENTAL_HEALTH_WORKER', 'OPERATIONAL_MANAGER', 'POLICE_OFFENDER_MANAGER', 'PRISON_LINK_OFFICER', 'PROBATION_OFFENDER_MANAGER']) role,
    unnest(array['CHILD', 'CORE', 'DV_VICTIM', 'FAMILY', 'GANG', 'HEALTH', 'INTEL', 'MAPPA', 'PREVENT', 'PROBATION', 'THIRD_PARTY', 'TREATMENT', 'YOS']) category;
insert into governance.access_rule select 'P1-own-youth', 'PERMIT', role, category, 1
    from unnest(array['YOS_CASE_MANAGER']) role,
    unnest(array['CHILD', 'CORE', 'DV_VICTIM', 'FAMILY', 'GANG', 'HEALTH', 'INTEL', 'MAPPA', 'PREVENT', 'PROBATION', 'THIRD_PARTY', 'TREATMENT', 'YOS']) category;
insert into governance.access_rule select 'P2-own-le-adult', 'PERMIT', role, category, 17
    from unnest(array['CASE_WORKER', 'IOM_SERGEANT', 'OPERATIONAL_MANAGER', 'POLICE_OFFENDER_MANAGER', 'PRISON_LINK_OFFICER', 'PROBATION_OFFENDER_MANAGER']) role,
    unnest(array['LE_ONLY']) category;
insert into governance.access_rule select 'P2-own-le-named', 'PERMIT', role, category, 9
    from unnest(array['CASE_WORKER', 'IOM_SERGEANT', 'OPERATIONAL_MANAGER', 'POLICE_OFFENDER_MANAGER', 'PRISON_LINK_OFFICER', 'PROBATION_OFFENDER_MANAGER']) role,
    unnest(array['LE_ONLY']) category;
insert into governance.access_rule select 'P2-own-le-youth', 'PERMIT', role, category, 1
    from unnest(array['YOS_CASE_MANAGER']) role,
    unnest(array['LE_ONLY']) category;
insert into governance.access_rule select 'P3-core-adult', 'PERMIT', role, category, 20
    from unnest(array['CASE_WORKER', 'COORDINATOR', 'DIP_WORKER', 'HOUSING_OFFICER', 'IOM_SERGEANT', 'KEYWORKER', 'MENTAL_HEALTH_WORKER', 'OPERATIONAL_MANAGER', 'POLICE_OFFENDER_MANAGER', 'PRISON_LINK_OFFICER', 'PROBATION_OFFENDER_MANAGER']) role,
    unnest(array['CORE']) category;
insert into governance.access_rule select 'P3-core-named', 'PERMIT', role, category, 12
    from unnest(array['CASE_WORKER', 'COORDINATOR', 'DIP_WORKER', 'HOUSING_OFFICER', 'IOM_SERGEANT', 'KEYWORKER', 'MENTAL_HEALTH_WORKER', 'OPERATIONAL_MANAGER', 'POLICE_OFFENDER_MANAGER', 'PRISON_LINK_OFFICER', 'PROBATION_OFFENDER_MANAGER']) role,
    unnest(array['CORE']) category;
insert into governance.access_rule select 'P3-core-youth', 'PERMIT', role, category, 4
    from unnest(array['YOS_CASE_MANAGER']) role,
    unnest(array['CORE']) category;
insert into governance.access_rule select 'P4-le-adult', 'PERMIT', role, category, 20
    from unnest(array['CASE_WORKER', 'IOM_SERGEANT', 'OPERATIONAL_MANAGER', 'POLICE_OFFENDER_MANAGER', 'PRISON_LINK_OFFICER', 'PROBATION_OFFENDER_MANAGER']) role,
    unnest(array['GANG', 'LE_ONLY', 'MAPPA']) category;
insert into governance.access_rule select 'P4-le-named', 'PERMIT', role, category, 12
    from unnest(array['CASE_WORKER', 'IOM_SERGEANT', 'OPERATIONAL_MANAGER', 'POLICE_OFFENDER_MANAGER', 'PRISON_LINK_OFFICER', 'PROBATION_OFFENDER_MANAGER']) role,
    unnest(array['GANG', 'LE_ONLY', 'MAPPA']) category;
insert into governance.access_rule select 'P4-le-youth', 'PERMIT', role, category, 4
    from unnest(array['YOS_CASE_MANAGER']) role,
    unnest(array['GANG', 'LE_ONLY', 'MAPPA']) category;
insert into governance.access_rule select 'P5-probation-adult', 'PERMIT', role, category, 20
    from unnest(array['CASE_WORKER', 'OPERATIONAL_MANAGER', 'PROBATION_OFFENDER_MANAGER']) role,
    unnest(array['PROBATION']) category;
insert into governance.access_rule select 'P5-probation-named', 'PERMIT', role, category, 12
    from unnest(array['CASE_WORKER', 'OPERATIONAL_MANAGER', 'PROBATION_OFFENDER_MANAGER']) role,
    unnest(array['PROBATION']) category;
insert into governance.access_rule select 'P6-yos-youth', 'PERMIT', role, category, 4
    from unnest(array['YOS_CASE_MANAGER']) role,
    unnest(array['YOS']) category;
insert into governance.access_rule select 'P7-child', 'PERMIT', role, category, 36
    from unnest(array['YOS_CASE_MANAGER']) role,
    unnest(array['CHILD']) category;
insert into governance.access_rule select 'P8-consent-adult', 'PERMIT', role, category, 84
    from unnest(array['CASE_WORKER', 'COORDINATOR', 'DIP_WORKER', 'HOUSING_OFFICER', 'IOM_SERGEANT', 'KEYWORKER', 'MENTAL_HEALTH_WORKER', 'OPERATIONAL_MANAGER', 'POLICE_OFFENDER_MANAGER', 'PRISON_LINK_OFFICER', 'PROBATION_OFFENDER_MANAGER']) role,
    unnest(array['HEALTH', 'TREATMENT']) category;
insert into governance.access_rule select 'P8-consent-named', 'PERMIT', role, category, 76
    from unnest(array['CASE_WORKER', 'COORDINATOR', 'DIP_WORKER', 'HOUSING_OFFICER', 'IOM_SERGEANT', 'KEYWORKER', 'MENTAL_HEALTH_WORKER', 'OPERATIONAL_MANAGER', 'POLICE_OFFENDER_MANAGER', 'PRISON_LINK_OFFICER', 'PROBATION_OFFENDER_MANAGER']) role,
    unnest(array['HEALTH', 'TREATMENT']) category;
insert into governance.access_rule select 'P8-consent-youth', 'PERMIT', role, category, 68
    from unnest(array['YOS_CASE_MANAGER']) role,
    unnest(array['HEALTH', 'TREATMENT']) category;
insert into governance.access_rule select 'P9-intel-adult', 'PERMIT', role, category, 532
    from unnest(array['CASE_WORKER', 'IOM_SERGEANT', 'OPERATIONAL_MANAGER', 'POLICE_OFFENDER_MANAGER', 'PRISON_LINK_OFFICER', 'PROBATION_OFFENDER_MANAGER']) role,
    unnest(array['INTEL']) category;
insert into governance.access_rule select 'P9-intel-named', 'PERMIT', role, category, 524
    from unnest(array['CASE_WORKER', 'IOM_SERGEANT', 'OPERATIONAL_MANAGER', 'POLICE_OFFENDER_MANAGER', 'PRISON_LINK_OFFICER', 'PROBATION_OFFENDER_MANAGER']) role,
    unnest(array['INTEL']) category;
insert into governance.access_rule select 'P9-intel-youth', 'PERMIT', role, category, 516
    from unnest(array['YOS_CASE_MANAGER']) role,
    unnest(array['INTEL']) category;
insert into governance.access_rule select 'P10-ticket-own', 'PERMIT', role, category, 129
    from unnest(array['CASE_WORKER', 'COORDINATOR', 'DIP_WORKER', 'HOUSING_OFFICER', 'IOM_SERGEANT', 'KEYWORKER', 'MENTAL_HEALTH_WORKER', 'OPERATIONAL_MANAGER', 'POLICE_OFFENDER_MANAGER', 'PRISON_LINK_OFFICER', 'PROBATION_OFFENDER_MANAGER', 'YOS_CASE_MANAGER']) role,
    unnest(array['CHILD', 'CORE', 'FAMILY', 'HEALTH', 'LE_ONLY', 'PROBATION', 'TREATMENT', 'YOS']) category;
insert into governance.access_rule select 'P11-ticket', 'PERMIT', role, category, 132
    from unnest(array['CASE_WORKER', 'COORDINATOR', 'DIP_WORKER', 'HOUSING_OFFICER', 'IOM_SERGEANT', 'KEYWORKER', 'MENTAL_HEALTH_WORKER', 'OPERATIONAL_MANAGER', 'POLICE_OFFENDER_MANAGER', 'PRISON_LINK_OFFICER', 'PROBATION_OFFENDER_MANAGER', 'YOS_CASE_MANAGER']) role,
    unnest(array['CHILD', 'CORE', 'FAMILY', 'HEALTH', 'LE_ONLY', 'PROBATION', 'TREATMENT', 'YOS']) category;
insert into governance.access_rule select 'P12-figure-own-adult', 'PERMIT', role, category, 17
    from unnest(array['ANALYST']) role,
    unnest(array['CORE']) category;
insert into governance.access_rule select 'P12-figure-own-named', 'PERMIT', role, category, 9
    from unnest(array['ANALYST']) role,
    unnest(array['CORE']) category;
insert into governance.access_rule select 'P13-figure-adult', 'PERMIT', role, category, 20
    from unnest(array['ANALYST']) role,
    unnest(array['CORE']) category;
insert into governance.access_rule select 'P13-figure-named', 'PERMIT', role, category, 12
    from unnest(array['ANALYST']) role,
    unnest(array['CORE']) category;
insert into governance.access_rule select 'P14-narrow-own', 'PERMIT', role, category, 1
    from unnest(array['DATA_STEWARD', 'PRIVACY_OFFICER']) role,
    unnest(array['CORE']) category;
insert into governance.access_rule select 'P15-narrow', 'PERMIT', role, category, 4
    from unnest(array['DATA_STEWARD', 'PRIVACY_OFFICER']) role,
    unnest(array['CORE']) category;
insert into governance.access_rule select 'P16-import', 'PERMIT', role, category, 0
    from unnest(array['JOB_IMPORT']) role,
    unnest(array['CHILD', 'CORE', 'DV_VICTIM', 'FAMILY', 'GANG', 'HEALTH', 'INTEL', 'LE_ONLY', 'MAPPA', 'PREVENT', 'PROBATION', 'THIRD_PARTY', 'TREATMENT', 'YOS']) category;
insert into governance.access_rule select 'P17-erasure', 'PERMIT', role, category, 0
    from unnest(array['JOB_ERASURE']) role,
    unnest(array['CHILD', 'CORE', 'DV_VICTIM', 'FAMILY', 'GANG', 'HEALTH', 'INTEL', 'LE_ONLY', 'MAPPA', 'PREVENT', 'PROBATION', 'THIRD_PARTY', 'TREATMENT', 'YOS']) category;
