package planted.rag.web;

public record RedPage(String title) {}
