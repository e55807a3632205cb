package org.turnstone.casefile;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.turnstone.partnership.AgencyContacts;
import org.turnstone.person.KeptFrom;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/** Names who holds what the reader may not be shown, and whom to ask there. */
@Component
class ReadKept {
    private final KeptFrom keptFrom;
    private final AgencyContacts contacts;

    ReadKept(KeptFrom keptFrom, AgencyContacts contacts) {
        this.keptFrom = keptFrom;
        this.contacts = contacts;
    }

    List<PersonFile.Kept> of(PersonId person) {
        List<KeptFrom.Kept> kept = keptFrom.me(person);
        if (kept.isEmpty()) {
            return List.of();
        }
        Map<AgencyCode, AgencyContacts.Contact> known = contacts.all();
        return kept.stream()
                .map(one -> {
                    var contact = known.getOrDefault(
                            one.agency(),
                            new AgencyContacts.Contact(one.agency().value(), ""));
                    return new PersonFile.Kept(one.category(), contact.agency(), contact.contact());
                })
                .toList();
    }
}
