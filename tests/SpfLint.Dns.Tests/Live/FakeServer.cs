using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using SpfLint.Dns.Live;
using SpfLint.Dns.Names;

namespace SpfLint.Dns.Tests.Live;

/// <summary>A server on a loopback port that answers along a script: for each query the pieces to send, none for silence.</summary>
internal sealed class FakeServer : IDisposable
{
    private readonly Func<FakeQuery, IEnumerable<byte[]>> _script;
    private readonly CancellationTokenSource _ending = new();
    private readonly Socket _datagrams;
    private readonly Socket _connections;
    private readonly Task _work;

    public FakeServer(Func<FakeQuery, IEnumerable<byte[]>> script, IPAddress? address = null)
    {
        _script = script;
        (_datagrams, _connections) = Bind(address ?? IPAddress.Loopback);
        EndPoint = (IPEndPoint)_datagrams.LocalEndPoint!;
        _work = Task.WhenAll(Task.Run(AnswerDatagramsAsync), Task.Run(AnswerConnectionsAsync));
    }

    public IPEndPoint EndPoint { get; }

    /// <summary>What was asked, in order.</summary>
    public ConcurrentQueue<FakeQuery> Queries { get; } = new();

    public void Dispose()
    {
        _ending.Cancel();
        _work.ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        _datagrams.Dispose();
        _connections.Dispose();
        _ending.Dispose();
    }

    /// <summary>Takes a port that is free for UDP and TCP alike.</summary>
    private static (Socket Datagrams, Socket Connections) Bind(IPAddress address)
    {
        for (int tries = 1; ; tries++)
        {
            var datagrams = new Socket(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
            var connections = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                datagrams.Bind(new IPEndPoint(address, 0));
                connections.Bind(datagrams.LocalEndPoint!);
                connections.Listen();
                return (datagrams, connections);
            }
            catch (SocketException) when (tries < 20)
            {
                datagrams.Dispose();
                connections.Dispose();
            }
        }
    }

    private async Task AnswerDatagramsAsync()
    {
        byte[] buffer = new byte[4096];
        var any = new IPEndPoint(EndPoint.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Any : IPAddress.IPv6Any, 0);
        while (!_ending.IsCancellationRequested)
        {
            SocketReceiveFromResult received = await _datagrams.ReceiveFromAsync(buffer.AsMemory(), SocketFlags.None, any, _ending.Token);
            foreach (byte[] piece in Answer(new FakeQuery(buffer[..received.ReceivedBytes], IsTcp: false, ((IPEndPoint)received.RemoteEndPoint).Port)))
                await _datagrams.SendToAsync(piece.AsMemory(), SocketFlags.None, received.RemoteEndPoint, _ending.Token);
        }
    }

    /// <summary>One connection after the other; each takes one query and ends behind the last piece.</summary>
    private async Task AnswerConnectionsAsync()
    {
        while (!_ending.IsCancellationRequested)
        {
            using Socket connection = await _connections.AcceptAsync(_ending.Token);
            using var stream = new NetworkStream(connection);
            byte[] prefix = new byte[2];
            await stream.ReadExactlyAsync(prefix, _ending.Token);
            byte[] query = new byte[BinaryPrimitives.ReadUInt16BigEndian(prefix)];
            await stream.ReadExactlyAsync(query, _ending.Token);
            foreach (byte[] piece in Answer(new FakeQuery(query, IsTcp: true, ((IPEndPoint)connection.RemoteEndPoint!).Port)))
                await stream.WriteAsync(piece, _ending.Token);
        }
    }

    private IEnumerable<byte[]> Answer(FakeQuery query)
    {
        Queries.Enqueue(query);
        return _script(query);
    }
}

/// <summary>A query as the server received it.</summary>
internal sealed record FakeQuery(byte[] Octets, bool IsTcp, int Port)
{
    public ushort Id => BinaryPrimitives.ReadUInt16BigEndian(Octets);

    public bool HasOpt => Octets[^11..].AsSpan().StartsWith((ReadOnlySpan<byte>)[0, 0, 41]) && Octets[11] == 1;

    public DomainName Name => new(Octets.AsSpan(MessageReader.HeaderLength, WireName.LengthOf(Octets.AsSpan(MessageReader.HeaderLength))));
}
