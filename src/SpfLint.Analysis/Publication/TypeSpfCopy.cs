using System.Collections.Immutable;
using SpfLint.Analysis.Catalogue;
using SpfLint.Dns.Records;

namespace SpfLint.Analysis.Publication;

/// <summary>A record of type SPF (99), which RFC 7208 section 3.1 retired, beside the TXT record that receivers read.</summary>
/// <param name="Index">The record of type SPF.</param>
/// <param name="Record">Its text; null when it is no SPF record at all.</param>
/// <param name="Txt">The TXT record that says the same, else the first one at the name, else null.</param>
/// <param name="IsSame">Whether <paramref name="Txt"/> says the same.</param>
internal sealed record TypeSpfCopy(int Index, PublishedRecord? Record, PublishedRecord? Txt, bool IsSame)
{
    /// <summary>Every record of type SPF at a name, in file order.</summary>
    public static IEnumerable<TypeSpfCopy> Of(OwnerContext owner)
    {
        ImmutableArray<PublishedRecord> texts = [.. owner.Spf.Where(record => record.Type == RecordType.Txt && record.Version.HasTerms)];
        foreach (int index in owner.Records.ToArray())
        {
            if (owner.Zone[index].Type != RecordType.Spf)
                continue;

            PublishedRecord? record = owner.Spf.FirstOrDefault(spf => spf.Index == index && spf.Version.HasTerms);
            PublishedRecord? same = record is null ? null : texts.FirstOrDefault(txt => Wording.IsSame(txt.Record, record.Record));
            yield return new TypeSpfCopy(index, record, same ?? texts.FirstOrDefault(), same is not null);
        }
    }
}
