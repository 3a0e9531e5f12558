package dev.newsmill.text.decode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** One reading of the bytes: {@code lost} counts the places that meant nothing and stand as U+FFFD. */
record Attempt(String text, String charset, String method, int lost) {
    private static final char LOST = '\uFFFD';

    /** A byte that GB18030 does not have alone; windows-936 and browsers read it so. */
    private static final byte EURO_OF_GBK = (byte) 0x80;

    static Attempt of(byte[] bytes, Charset charset, String method) {
        return of(bytes, charset, method, Integer.MAX_VALUE);
    }

    /** Gives up, with the text so far, as soon as more than so many places are lost. */
    static Attempt of(byte[] bytes, Charset charset, String method, int mostLost) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 2);
        int lost = 0;
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError() && lost <= mostLost) {
            boolean euro =
                    charset.equals(Charsets.GB18030) && in.hasRemaining() && in.get(in.position()) == EURO_OF_GBK;
            lost += euro ? 0 : 1;
            in.position(in.position() + (euro ? 1 : Math.min(result.length(), in.remaining())));
            out.put(euro ? '€' : LOST);
            result = decoder.decode(in, out, true);
        }
        decoder.flush(out);
        out.flip();
        String text = out.toString();
        return new Attempt(text.startsWith("\uFEFF") ? text.substring(1) : text, charset.name(), method, lost);
    }
}
