namespace SpfLint.Dns.Records.Fields;

/// <summary>A number of seconds, with the units of TTLs, in 32 bits: one more than a TTL has (RFC 1035 section 3.3.13).</summary>
internal sealed class PeriodField(string label) : TokenField(label, "a number of seconds")
{
    internal override bool MayBe(ReadOnlySpan<byte> text) => !text.IsEmpty && char.IsAsciiDigit((char)text[0]);

    private protected override bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        bool isPeriod = TimeToLive.Read(text, out uint seconds) is TimeToLiveProblem.None or TimeToLiveProblem.TooLarge;
        wire.Add(seconds);
        return isPeriod;
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => sizeof(uint);
}
