using System.Collections.Immutable;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Pasted;

/// <summary>
/// The blocks of nslookup that begin with <c>Name:</c> and go on with <c>Address:</c>, or <c>Addresses:</c> with one on each line,
/// and with <c>Aliases:</c>. Those of the server that was asked begin with <c>Server:</c>, or have a port.
/// </summary>
/// <param name="paste">The paste.</param>
/// <param name="records">Takes the addresses.</param>
/// <param name="statements">Take the aliases.</param>
internal sealed class NameBlock(byte[] paste, FragmentWriter records, PastedStatements statements)
{
    private (PastedLine Line, PastedRange Owner)? _name;
    private bool _isNameWritten;
    private List _list;

    /// <summary>What lines without a label go on with.</summary>
    private enum List
    {
        None,
        Addresses,
        Aliases,
    }

    /// <summary>The block is over: a blank line or another answer follows.</summary>
    public void End() => _name = null;

    /// <summary>Reads a line of a block.</summary>
    /// <returns>Whether it was one.</returns>
    public bool TryRead(PastedLine line, RecordLine entries)
    {
        ReadOnlySpan<byte> rest = line.Text(paste);
        ReadOnlySpan<byte> label = PastedName.TakeWord(ref rest);
        if (label.SequenceEqual("Name:"u8))
            return Begin(line, PastedRange.FromBounds(line.End - rest.Length, line.End));

        if (label.SequenceEqual("Server:"u8))
        {
            End();
            return true;
        }

        List list = label.SequenceEqual("Address:"u8) || label.SequenceEqual("Addresses:"u8) ? List.Addresses
            : label.SequenceEqual("Aliases:"u8) ? List.Aliases
            : List.None;
        if (list != List.None)
            _list = list;
        else if (_name is null || _list == List.None || !line.IsIndented || !rest.IsEmpty)
            return false;
        else
            rest = line.Text(paste);

        if (_list == List.Addresses)
            AddAddress(line, PastedRange.FromBounds(line.End - rest.Length, line.End), entries);
        else
            AddAlias(rest);

        return true;
    }

    private bool Begin(PastedLine line, PastedRange owner)
    {
        // The server that was asked may have no name.
        bool isName = PastedName.TryRead(owner.Of(paste), out _)
            && !AddressText.TryReadIp4(owner.Of(paste), out _) && !AddressText.TryReadIp6(owner.Of(paste), out _);
        (_name, _isNameWritten, _list) = (isName ? (line, owner) : null, false, List.None);
        return true;
    }

    private void AddAddress(PastedLine line, PastedRange address, RecordLine entries)
    {
        if (_name is not var (nameLine, owner))
            return;

        RecordType type = entries.Fits(RecordType.A, address.Of(paste)) ? RecordType.A
            : entries.Fits(RecordType.Aaaa, address.Of(paste)) ? RecordType.Aaaa
            : RecordType.None;
        if (type != RecordType.None)
        {
            ImmutableArray<PastedRange> data = [address];
            _isNameWritten |= records.TryWrite(new PastedRecord(nameLine, owner, type, data) { AddressLine = line, InheritsOwner = _isNameWritten });
        }
    }

    private void AddAlias(ReadOnlySpan<byte> alias)
    {
        if (_name is var (_, owner) && PastedName.TryRead(alias, out DomainName from) && PastedName.TryRead(owner.Of(paste), out DomainName to))
            statements.AddAlias(from, to);
    }
}
