using System.Runtime.CompilerServices;

namespace SpfLint.Dns.Zones;

/// <summary>The records of a zone by their owners: sorted by counting, stable, so that file order stays inside each name.</summary>
internal sealed class OwnerGroups
{
    /// <summary>Most threads that count: each but the last needs room of its own.</summary>
    private const int MostParts = 4;

    /// <summary>Fewest chunks of records that are worth a thread.</summary>
    private const int ChunksInPart = 4;

    private readonly int[] _starts;
    private readonly int[] _order;

    private readonly ushort[] _typesAt;

    private OwnerGroups(int[] starts, int[] order, ushort[] typesAt, TypeBits types) => (_starts, _order, _typesAt, Types) = (starts, order, typesAt, types);

    /// <summary>The types that occur.</summary>
    public TypeBits Types { get; }

    /// <summary>The indices of the records at a name, in the order of reading.</summary>
    public ReadOnlySpan<int> this[int owner]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _order.AsSpan(_starts[owner], _starts[owner + 1] - _starts[owner]);
    }

    /// <summary>The bits in <see cref="Types"/> of the types of the records at a name.</summary>
    public ushort TypesAt(int owner) => _typesAt[owner];

    /// <summary>Sorts records; those with an unreadable owner belong to none.</summary>
    /// <param name="records">The records.</param>
    /// <param name="names">Number of names.</param>
    /// <param name="parallelism">Number of threads that may take part; the result does not depend on it.</param>
    public static OwnerGroups Of(RecordTable records, int names, int parallelism)
    {
        var types = new TypeBits();
        var parts = new Part[Math.Clamp(records.ChunkCount / ChunksInPart, 1, Math.Min(parallelism, MostParts))];
        for (int i = 0; i < parts.Length; i++)
        {
            var share = new Range(ShareOf(names, i), ShareOf(names, i + 1));
            parts[i] = new Part(records, ShareOf(records.ChunkCount, i), ShareOf(records.ChunkCount, i + 1), share, names, types);
        }

        InParallel(parts, static part => part.Count());
        int[] starts = parts[^1].Places;
        int total = 0;
        for (int name = 0; name < names; name++)
        {
            int place = total;
            foreach (Part part in parts.AsSpan(..^1))
                place = part.Begin(name, place);

            total = place + starts[name + 1];
            starts[name + 1] = place;
        }

        int[] order = new int[total];
        InParallel(parts, part => part.Place(order));
        var typesAt = new ushort[names];
        InParallel(parts, part => part.NoteTypes(starts, order, typesAt));

        // Where the last part has ended a name, the next one starts.
        return new OwnerGroups(starts, order, typesAt, types);

        int ShareOf(int count, int part) => (int)((long)count * part / parts.Length);
    }

    private static void InParallel(Part[] parts, Action<Part> work)
    {
        var helpers = new Task[parts.Length - 1];
        for (int i = 0; i < helpers.Length; i++)
        {
            Part part = parts[i + 1];
            helpers[i] = Task.Run(() => work(part));
        }

        work(parts[0]);
        foreach (Task helper in helpers)
            helper.GetAwaiter().GetResult();
    }

    /// <summary>Some chunks of the records, and the same share of the names.</summary>
    private sealed class Part(RecordTable records, int from, int to, Range share, int names, TypeBits types)
    {
        /// <summary>One place ahead of its name stands first its count and then where its next record goes.</summary>
        public int[] Places { get; } = new int[names + 1];

        public void Count()
        {
            for (int chunk = from; chunk < to; chunk++)
                Count(records.Chunk(chunk));
        }

        /// <summary>Lets the records of a name go to a place.</summary>
        /// <returns>Where those of the next part or name go.</returns>
        public int Begin(int name, int place)
        {
            // Names are numbered as they come: most of a part's room is never touched, if it is not written to here.
            int count = Places[name + 1];
            if (count > 0)
                Places[name + 1] = place;

            return place + count;
        }

        public void Place(int[] order)
        {
            int index = from * RecordTable.ChunkSize;
            for (int chunk = from; chunk < to; chunk++)
            {
                ReadOnlySpan<ZoneRecord> chunkRecords = records.Chunk(chunk);
                Place(chunkRecords, index, order);
                index += chunkRecords.Length;
            }
        }

        /// <summary>Notes the bits of the types of names whose records have their places.</summary>
        public void NoteTypes(int[] starts, int[] order, ushort[] typesAt)
        {
            for (int name = share.Start.Value; name < share.End.Value; name++)
            {
                ushort bits = 0;
                foreach (int index in order.AsSpan(starts[name], starts[name + 1] - starts[name]))
                    bits |= types.Of(records[index].Type);

                typesAt[name] = bits;
            }
        }

        private void Count(ReadOnlySpan<ZoneRecord> chunk)
        {
            int[] places = Places;
            foreach (ref readonly ZoneRecord record in chunk)
            {
                types.Add(record.Type);
                if (!record.Has(RecordTraits.InvalidOwner))
                    places[record.Owner + 1]++;
            }
        }

        private void Place(ReadOnlySpan<ZoneRecord> chunk, int index, int[] order)
        {
            int[] places = Places;
            foreach (ref readonly ZoneRecord record in chunk)
            {
                if (!record.Has(RecordTraits.InvalidOwner))
                    order[places[record.Owner + 1]++] = index;

                index++;
            }
        }
    }
}
