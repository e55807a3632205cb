package planted.elsewhere;

import planted.rag.web.RedPage;

class Visitor {
    RedPage met;
}
