/** Who works together: areas, wards, agencies, teams, staff, their memberships and roles; accounts and sign-in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database"})
package org.turnstone.partnership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
