using DialogueBoard.Contributions;
using DialogueBoard.Server.Contributions;
using Xunit;

namespace DialogueBoard.Tests.Server.Contributions;

public sealed class WrittenInTests : IDisposable
{
    private readonly WrittenIn _written = new();

    public void Dispose() => _written.Dispose();

    [Theory, Rule("G135")]
    [InlineData("en", "The bus into town has stopped running and my mother cannot get to the surgery any more.")]
    [InlineData("cy", "Mae'r bws i'r dref wedi dod i ben ac ni all fy mam gyrraedd y feddygfa mwyach.")]
    [InlineData("ar", "توقفت الحافلة إلى وسط المدينة ولم تعد أمي قادرة على الوصول إلى العيادة.")]
    [InlineData("pl", "Autobus do miasta przestał jeździć i moja mama nie może już dojechać do przychodni.")]
    [InlineData("ur", "شہر جانے والی بس بند ہو گئی ہے اور میری والدہ اب کلینک نہیں جا سکتیں۔")]
    [InlineData("so", "Baskii magaalada way joogsatay hooyadayna ma gaari karto rugta caafimaadka.")]
    [InlineData("uk", "Автобус до міста перестав ходити, і моя мама більше не може дістатися до поліклініки.")]
    [InlineData("zh", "进城的公共汽车停运了，我妈妈再也去不了诊所了。")]
    public async Task The_language_of_plain_words_is_found(string language, string words) => Assert.Equal(language, await _written.OfAsync(words));

    [Theory, Rule("G136")]
    [InlineData("No bus.")]
    [InlineData("Dim bws.")]
    [InlineData("07700 900123, 07700 900124, 07700 900125, 07700 900126")]
    [InlineData("🚌🚌🚌🚌🚌🚌🚌🚌🚌🚌🚌🚌🚌🚌🚌🚌🚌🚌🚌🚌🚌🚌")]
    [InlineData("")]
    public async Task Nothing_is_said_of_few_letters_or_none(string words) => Assert.Null(await _written.OfAsync(words));

    [Theory, Rule("G136")]
    [InlineData("The bus is late again and nobody knows why. Mae'r bws yn hwyr eto a does neb yn gwybod pam.")]
    [InlineData("Marmalade gooseberry rhubarb")]
    [InlineData("Bus bus bus bus bus bus bus")]
    public async Task Nothing_is_said_of_words_in_two_languages_or_of_none_in_particular(string words) => Assert.Null(await _written.OfAsync(words));

    [Fact, Rule("G136")]
    public async Task Only_the_beginning_is_looked_at_and_no_sign_is_cut_in_two()
    {
        var welsh = "Mae'r bws i'r dref wedi dod i ben ac ni all fy mam gyrraedd y feddygfa mwyach. ";
        var words = string.Concat(Enumerable.Repeat(welsh, 5)) + new string('x', 3_000);

        Assert.Equal("cy", await _written.OfAsync(words));
        Assert.Equal("cy", await _written.OfAsync(string.Concat(welsh.PadRight(WrittenIn.MostLooked - 1, '.'), "😀 and more")));
    }

    [Fact, Rule("G137")]
    public async Task On_a_very_busy_node_what_is_over_its_share_stays_unmarked_and_what_a_file_brings_is_always_marked()
    {
        using var busy = new WrittenIn(timePasses: false);
        var acts = Enumerable.Range(0, WrittenIn.MostPerSecond + 20).Select(_ => new Contribute
        {
            Id = Guid.NewGuid(),
            Kind = ContributionKind.Story,
            Text = "Mae'r bws i'r dref wedi dod i ben.",
        }).ToList();
        var marked = new List<string?>();
        foreach (var act in acts)
        {
            marked.Add(((Contribute)await busy.MarkAsync(act)).Language);
        }

        Assert.All(marked.Take(WrittenIn.MostPerSecond), language => Assert.Equal("cy", language));
        Assert.All(marked.Skip(WrittenIn.MostPerSecond), Assert.Null);
        var brought = await Task.WhenAll(acts.Take(20).Select(async act => ((Contribute)await busy.MarkAsync(act, always: true)).Language));
        Assert.All(brought, language => Assert.Equal("cy", language));
    }
}
