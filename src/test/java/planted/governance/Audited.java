package planted.governance;

public interface Audited {}
