using System.Buffers.Binary;

namespace SpfLint.Dns.Records.Fields;

/// <summary>
/// The parameters of SVCB and HTTPS, <c>key</c> or <c>key=value</c>, in any order (RFC 9460 section 2.1). In wire form they stand in the
/// order of their keys, each once (section 2.2).
/// </summary>
internal sealed class ServiceParametersField(string label) : RdataField(label, "a known key such as 'alpn', or 'key' and the number of one")
{
    internal override bool IsOptional => true;

    internal override bool TakesTokens => true;

    internal override void Read(ref RdataCursor cursor)
    {
        List<ServiceParameter> parameters = cursor.Wire.Parameters;
        while (!cursor.IsAtEnd)
        {
            int before = cursor.Problems.Count;
            ReadParameter(ref cursor, parameters);
            if (cursor.Problems.Count > before)
                return;
        }

        SortParameters(cursor.Wire);
        CheckTogether(ref cursor, parameters);
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start)
    {
        int last = -1;
        int at = start;
        while (at < rdata.Length)
        {
            if (at + ServiceParameter.HeaderLength > rdata.Length || BinaryPrimitives.ReadUInt16BigEndian(rdata[at..]) <= last)
                return -1;

            last = BinaryPrimitives.ReadUInt16BigEndian(rdata[at..]);
            at += ServiceParameter.HeaderLength + BinaryPrimitives.ReadUInt16BigEndian(rdata[(at + 2)..]);
        }

        return at - start;
    }

    private void ReadParameter(ref RdataCursor cursor, List<ServiceParameter> parameters)
    {
        RdataBuffer wire = cursor.Wire;
        int token = cursor.Token;
        ReadOnlySpan<byte> text = cursor.Text;
        int equals = text.IndexOf((byte)'=');
        ReadOnlySpan<byte> name = equals < 0 ? text : text[..equals];
        if (cursor.IsQuoted || !ServiceKey.TryParse(name, out ushort key, out bool isGeneric))
        {
            cursor.Fail(this, length: cursor.IsQuoted ? 0 : Math.Max(name.Length, 1));
            return;
        }

        ReadOnlySpan<byte> value = equals < 0 ? [] : text[(equals + 1)..];
        if (equals == text.Length - 1 && HasValueInQuotes(cursor))
        {
            cursor.Token++;
            value = cursor.Text;
        }

        else if (equals >= 0 && value.IsEmpty && key == ServiceKey.NoDefaultAlpn)
        {
            // A value that is not quoted has one character at least (RFC 9460 section 2.1).
            cursor.Token++;
            cursor.FailWhole(this, token, "'no-default-alpn' without '='");
            return;
        }

        cursor.Token++;
        int start = wire.Length;
        wire.Add(key);
        wire.Add((ushort)0);
        string? expectation = isGeneric ? ServiceValue.ReadGeneric(key, value, wire) : ServiceValue.Read(key, value, wire);
        if (expectation is not null)
        {
            cursor.FailWhole(this, token, expectation);
            return;
        }

        int length = wire.Length - start;
        wire.SetAt(start + 2, (byte)((length - ServiceParameter.HeaderLength) >> 8));
        wire.SetAt(start + 3, (byte)(length - ServiceParameter.HeaderLength));
        parameters.Add(new ServiceParameter(key, start, length, token));
    }

    /// <summary>Whether quotes follow at once: <c>alpn="h2,h3"</c> is two tokens to the zone reader.</summary>
    private static bool HasValueInQuotes(in RdataCursor cursor) =>
        cursor.Token + 1 < cursor.Tokens.Length
        && cursor.Tokens[cursor.Token + 1].IsQuoted
        && cursor.Tokens[cursor.Token + 1].Start == cursor.Tokens[cursor.Token].End;

    private static void SortParameters(RdataBuffer wire)
    {
        List<ServiceParameter> parameters = wire.Parameters;
        bool isSorted = true;
        for (int i = 1; i < parameters.Count; i++)
            isSorted &= parameters[i - 1].Key < parameters[i].Key;

        if (isSorted)
            return;

        int start = parameters[0].Start;
        byte[] unsorted = wire.Span.ToArray();
        parameters.Sort();
        int at = start;
        foreach (ServiceParameter parameter in parameters)
        {
            foreach (byte octet in unsorted.AsSpan(parameter.Start, parameter.Length))
                wire.SetAt(at++, octet);
        }
    }

    /// <summary>Tells what single parameters cannot: a key twice, and keys that need others.</summary>
    private void CheckTogether(ref RdataCursor cursor, List<ServiceParameter> parameters)
    {
        for (int i = 1; i < parameters.Count; i++)
        {
            if (parameters[i].Key == parameters[i - 1].Key)
            {
                cursor.Token = parameters[i].Token;
                cursor.Fail(this, "one whose key is not there yet");
                cursor.Token = cursor.Tokens.Length;
                return;
            }
        }

        if (Has(parameters, ServiceKey.NoDefaultAlpn) && !Has(parameters, ServiceKey.Alpn))
            FailMissing(ref cursor, ServiceKey.Alpn, ServiceKey.NoDefaultAlpn);
        else if (Has(parameters, ServiceKey.Mandatory))
            CheckMandatory(ref cursor, parameters);
    }

    private void CheckMandatory(ref RdataCursor cursor, List<ServiceParameter> parameters)
    {
        // It is the first in order, whichever way it was written.
        ServiceParameter mandatory = parameters[0];
        int start = mandatory.Start;
        foreach (ServiceParameter parameter in parameters)
            start = Math.Min(start, parameter.Start);

        ReadOnlySpan<byte> keys = cursor.Wire.Span.Slice(start, mandatory.Length)[ServiceParameter.HeaderLength..];
        for (; keys.Length >= sizeof(ushort); keys = keys[sizeof(ushort)..])
        {
            ushort key = BinaryPrimitives.ReadUInt16BigEndian(keys);
            if (!Has(parameters, key))
            {
                FailMissing(ref cursor, key, ServiceKey.Mandatory);
                return;
            }
        }
    }

    private void FailMissing(ref RdataCursor cursor, ushort missing, ushort needing) =>
        cursor.Problems.Add(new RdataProblem(Zones.ZoneErrorKind.MissingField, cursor.Tokens.Length, this)
        {
            Expectation = $"parameter '{ServiceKey.NameOf(missing)}', which '{ServiceKey.NameOf(needing)}' needs",
        });

    private static bool Has(List<ServiceParameter> parameters, ushort key)
    {
        int low = 0;
        int high = parameters.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (parameters[middle].Key == key)
                return true;

            if (parameters[middle].Key < key)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return false;
    }
}
