package planted.rag.web;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

@Controller
public class OpenController {
    @Transactional
    public void change() {}
}
