using SpfLint.Analysis.Structure;

namespace SpfLint.Analysis.Tests.Structure;

public sealed class HostNameTests
{
    public static TheoryData<int> Lengths => [1, 2, 7, 8, 9, 15, 16, 17, 24, 63];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void A_label_has_letters_digits_and_inner_hyphens_wherever_they_stand(int length)
    {
        for (int place = 0; place < length; place++)
        {
            for (int octet = 0; octet <= byte.MaxValue; octet++)
            {
                byte[] name = [(byte)length, .. "0a9z5m-k"u8.ToArray().Concat(Enumerable.Repeat((byte)'x', 55)).Take(length), 0];
                name[length] = name[length] == (byte)'-' ? (byte)'y' : name[length];
                name[1 + place] = (byte)octet;

                bool isInner = place > 0 && place < length - 1;
                bool isRight = octet is (>= 'a' and <= 'z') or (>= '0' and <= '9') || (octet == '-' && isInner);
                Assert.True(isRight == HostName.FindWrong(name).IsEmpty, $"octet {octet} at {place} of {length}");
            }
        }
    }
}
