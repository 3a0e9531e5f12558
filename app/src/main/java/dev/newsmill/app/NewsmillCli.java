package dev.newsmill.app;
public final class NewsmillCli { private NewsmillCli() {} public static void main(String[] a) throws Exception {
  long t=System.nanoTime();
  try (var d = dev.newsmill.app.local.DataDirectory.open(java.nio.file.Path.of(a[0])); var i = dev.newsmill.app.local.Infrastructure.start(d, dev.newsmill.app.local.Home.of(System.getenv()))) {
   i.endpoints().write(d.endpoints());
   System.out.println((System.nanoTime()-t)/1e9+" "+i.endpoints()); if (a.length>1) Thread.sleep(Long.parseLong(a[1])); t=System.nanoTime(); }
  System.out.println("closed "+(System.nanoTime()-t)/1e9);
}}
