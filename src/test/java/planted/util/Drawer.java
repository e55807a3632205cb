package planted.util;

class Drawer {}
