using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace SpfLint.Dns.Live;

/// <summary>One server: how to reach it, and what has been learned of it.</summary>
/// <param name="endPoint">Its address and port, the same for UDP and TCP.</param>
internal sealed class NameServer(IPEndPoint endPoint)
{
    /// <summary>Above what is announced, for servers that answer more than they were allowed to.</summary>
    private const int DatagramSize = 4096;

    /// <summary>So many times a server may keep silent without ever having spoken: a run of a thousand questions must not wait for each.</summary>
    private const int MaxSilences = 4;

    private volatile bool _knowsEdns = true;
    private volatile bool _hasSpoken;
    private int _silences;

    /// <summary>Whether there seems to be no server at all.</summary>
    public bool IsGivenUp => !_hasSpoken && _silences >= MaxSilences;

    /// <summary>Notes that it sent something, whatever that was worth.</summary>
    public void NoteReply() => _hasSpoken = true;

    /// <summary>Notes that nothing came in time.</summary>
    public void NoteSilence() => Interlocked.Increment(ref _silences);

    /// <summary>Asks over UDP, over TCP where the reply is too long, and without EDNS where the server does not know it.</summary>
    /// <returns>A reply that is neither foreign nor truncated; anything wrong with the network is <see cref="ReplyKind.Failed"/>.</returns>
    /// <exception cref="OperationCanceledException">Nothing came in time.</exception>
    public async Task<Reply> AskAsync(Question question, CancellationToken cancellation)
    {
        try
        {
            if (_knowsEdns)
            {
                Reply reply = await ExchangeAsync(Query.WithEdns(question), cancellation).ConfigureAwait(false);
                if (reply.Kind != ReplyKind.EdnsRefused)
                    return reply;
            }

            Reply plain = await ExchangeAsync(Query.WithoutEdns(question), cancellation).ConfigureAwait(false);
            if (plain.Kind == ReplyKind.Answered)
                _knowsEdns = false;

            return plain.Kind == ReplyKind.EdnsRefused ? Reply.Of(ReplyKind.Failed) : plain;
        }
        catch (SocketException)
        {
            // No route, no such port, a connection that was reset.
            return Reply.Of(ReplyKind.Failed);
        }
    }

    private async Task<Reply> ExchangeAsync(Query query, CancellationToken cancellation)
    {
        Reply reply = await ExchangeDatagramsAsync(query, cancellation).ConfigureAwait(false);
        return reply.Kind == ReplyKind.Truncated ? await ExchangeOverTcpAsync(query, cancellation).ConfigureAwait(false) : reply;
    }

    /// <summary>
    /// A socket of its own for each query has a source port of its own, which the system picks at random (RFC 5452 section 9.2), and being connected
    /// it receives from this server only.
    /// </summary>
    private async Task<Reply> ExchangeDatagramsAsync(Query query, CancellationToken cancellation)
    {
        using var socket = new Socket(endPoint.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        await socket.ConnectAsync(endPoint, cancellation).ConfigureAwait(false);
        await socket.SendAsync(query.Octets, SocketFlags.None, cancellation).ConfigureAwait(false);

        byte[] datagram = new byte[DatagramSize];
        while (true)
        {
            int length = await socket.ReceiveAsync(datagram.AsMemory(), SocketFlags.None, cancellation).ConfigureAwait(false);
            Reply reply = ReplyReader.Read(datagram.AsSpan(0, length), query);
            if (reply.Kind != ReplyKind.Foreign)
                return reply;
        }
    }

    /// <summary>Each message over TCP has its length before it (RFC 1035 section 4.2.2).</summary>
    private async Task<Reply> ExchangeOverTcpAsync(Query query, CancellationToken cancellation)
    {
        using var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(endPoint, cancellation).ConfigureAwait(false);

        // In one piece, so that length and message come in one segment (RFC 7766 section 8).
        byte[] sent = new byte[sizeof(ushort) + query.Octets.Length];
        BinaryPrimitives.WriteUInt16BigEndian(sent, (ushort)query.Octets.Length);
        query.Octets.Span.CopyTo(sent.AsSpan(sizeof(ushort)));
        await socket.SendAsync(sent.AsMemory(), SocketFlags.None, cancellation).ConfigureAwait(false);

        byte[] prefix = new byte[sizeof(ushort)];
        if (!await TryFillAsync(socket, prefix, cancellation).ConfigureAwait(false))
            return Reply.Of(ReplyKind.Failed);

        byte[] message = new byte[BinaryPrimitives.ReadUInt16BigEndian(prefix)];
        if (!await TryFillAsync(socket, message, cancellation).ConfigureAwait(false))
            return Reply.Of(ReplyKind.Failed);

        Reply reply = ReplyReader.Read(message, query);
        return reply.Kind is ReplyKind.Foreign or ReplyKind.Truncated ? Reply.Of(ReplyKind.Failed) : reply;
    }

    /// <summary>Receives until the buffer is full; false when the connection ends before.</summary>
    private static async Task<bool> TryFillAsync(Socket socket, Memory<byte> buffer, CancellationToken cancellation)
    {
        while (!buffer.IsEmpty)
        {
            int length = await socket.ReceiveAsync(buffer, SocketFlags.None, cancellation).ConfigureAwait(false);
            if (length == 0)
                return false;

            buffer = buffer[length..];
        }

        return true;
    }
}
