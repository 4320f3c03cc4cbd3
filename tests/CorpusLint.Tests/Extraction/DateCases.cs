namespace CorpusLint.Tests.Extraction;

/// <summary>
/// Sentences with the time expressions that must be found in them, and no others: a sentence, then one indented line each,
/// "text | TIMEX3 value | method kind [rhetorical] [anchored]". No document has a date of its own here.
/// </summary>
internal static class DateCases
{
    internal const string English = """
        The vote is on 4 March 2025.
            4 March 2025 | 2025-03-04 | Explicit Calendar
        It opens Friday, March 4, 2025.
            Friday, March 4, 2025 | 2025-03-04 | Explicit Calendar
        It was extended to April six, 1987, and sales of the week ended May three fell.
            April six, 1987 | 1987-04-06 | Explicit Calendar
            May three | 1987-05-03 | CarriedYear Calendar
        In May two firms closed.
            May | XXXX-05 | Unresolved Calendar
        The mill had 1985 sales of two boats.
            1985 | 1985 | Explicit Calendar
        The talks of 12 June failed.
            12 June | XXXX-06-12 | Unresolved Calendar
        The 2023 talks began in May. Those of 12 June failed.
            2023 | 2023 | Explicit Calendar
            May | 2023-05 | CarriedYear Calendar
            12 June | 2023-06-12 | CarriedYear Calendar
        The ferry sank last Thursday.
            last Thursday | XXXX-WXX-4 | Unresolved DeicticDay
        In 2019 the port closed; since 2014 it had lost money.
            2019 | 2019 | Explicit Calendar
            2014 | 2014 | Explicit Calendar
        She met 2000 people in March.
            March | XXXX-03 | Unresolved Calendar
        A march began, and they march on May 5.
            May 5 | XXXX-05-05 | Unresolved Calendar
        You may go, May said, and Theresa May left in June.
            June | XXXX-06 | Unresolved Calendar
        Q3 2025 was bad, the third quarter of 2025 worse.
            Q3 2025 | 2025-Q3 | Explicit Calendar
            the third quarter of 2025 | 2025-Q3 | Explicit Calendar
        It was quiet in the 1990s and in the '80s, and she was in her 30s.
            the 1990s | 199 | Explicit Calendar
            80s | 198 | Explicit Calendar
        The Sunday Times wrote on Sunday that it rained.
            Sunday | XXXX-WXX-7 | Unresolved DeicticDay
        Black Friday sales rose on Friday night.
            Black Friday | XXXX-XX-XX | Unresolved Calendar
            Friday night | XXXX-WXX-5 | Unresolved DeicticDay
        Today's farmers work now.
            Today | XXXX-XX-XX | Unresolved DeicticDay rhetorical
            now | PRESENT_REF | Unresolved Ageing
        Now, instead of boats, they sell nets.
            Now | PRESENT_REF | Unresolved Ageing rhetorical
        What we do today matters.
            today | XXXX-XX-XX | Unresolved DeicticDay rhetorical
        These days we rest, and right now we sleep.
            These days | PRESENT_REF | Unresolved Ageing rhetorical
            right now | PRESENT_REF | Unresolved Ageing rhetorical
        They came two weeks ago, stayed for three days and left.
            two weeks ago | XXXX-WXX | Unresolved DeicticPeriod
            three days | P3D | Explicit Duration
        The boat sank on 3 May 2024. The next day they dived. Two weeks later it was raised.
            3 May 2024 | 2024-05-03 | Explicit Calendar
            The next day | 2024-05-04 | Anaphora Anaphoric
            Two weeks later | 2024-W20 | Anaphora Anaphoric
        Every Friday they meet; on Fridays they sing.
            Every Friday | XXXX-WXX-5 | Explicit Set
            Fridays | XXXX-WXX-5 | Explicit Set
        It rained in the last two weeks, over the past few months, in recent years.
            the last two weeks | P2W | Unresolved DeicticPeriod
            the past few months | PXM | Unresolved DeicticPeriod
            recent years | PAST_REF | Unresolved Ageing
        Dates were 30/01/2026, 01/30/2026, 2026-01-30 and 03/04/2026.
            30/01/2026 | 2026-01-30 | Explicit Calendar
            01/30/2026 | 2026-01-30 | Explicit Calendar
            2026-01-30 | 2026-01-30 | Explicit Calendar
            03/04/2026 | 2026-XX-XX | Unresolved Calendar
        It ran from June 10–12, 2025 and from 30 December to 2 January 2026.
            June 10–12, 2025 | 2025-06-10/2025-06-12 | Explicit Calendar
            30 December | 2025-12-30 | Explicit Calendar
            2 January 2026 | 2026-01-02 | Explicit Calendar
        The year 1984, a 2025 report and the 2020 uprising came up, as did 1984 people.
            1984 | 1984 | Explicit Calendar
            2025 | 2025 | Explicit Calendar
            2020 | 2020 | Explicit Calendar
        It was the first Friday of July or the last week of July.
            the first Friday of July | XXXX-07 | Unresolved Calendar
            the last week of July | XXXX-07 | Unresolved Calendar
        The May 5 march, the March 12 vote and the March protests were small.
            May 5 | XXXX-05-05 | Unresolved Calendar
            March 12 | XXXX-03-12 | Unresolved Calendar
            March | XXXX-03 | Unresolved Calendar
        Since the beginning of the year it rained, and earlier this week too.
            Since the beginning of the year | XXXX | Unresolved DeicticPeriod
            earlier this week | XXXX-WXX | Unresolved DeicticPeriod
        Early last month, in late 2025 and in early January it snowed.
            Early last month | XXXX-XX | Unresolved DeicticPeriod
            late 2025 | 2025 | Explicit Calendar
            early January | XXXX-01 | Unresolved Calendar
        It is open Monday through Friday.
            Monday through Friday | XXXX-WXX-1 | Explicit Set
        Yesterday morning it rained. Tonight it snows.
            Yesterday morning | XXXX-XX-XX | Unresolved DeicticDay
            Tonight | XXXX-XX-XX | Unresolved DeicticDay
        The Q1 results of the 19th century rose 5% in May.
            Q1 | XXXX-Q1 | Unresolved Calendar
            the 19th century | 18 | Explicit Calendar
            May | XXXX-05 | Unresolved Calendar
        Good Morning Today airs today.
            today | XXXX-XX-XX | Unresolved DeicticDay
        Soon after, as soon as possible, they will come soon.
            soon | FUTURE_REF | Unresolved Ageing
        We may not win tomorrow, the next day, or the one after that, but we must try today.
            tomorrow | XXXX-XX-XX | Unresolved DeicticDay rhetorical
            the next day | XXXX-XX-XX | Unresolved Anaphoric rhetorical
            today | XXXX-XX-XX | Unresolved DeicticDay rhetorical
        Yesterday, today and tomorrow are words.
            Yesterday | XXXX-XX-XX | Unresolved DeicticDay rhetorical
            today | XXXX-XX-XX | Unresolved DeicticDay rhetorical
            tomorrow | XXXX-XX-XX | Unresolved DeicticDay rhetorical
        It comes today or tomorrow.
            today | XXXX-XX-XX | Unresolved DeicticDay
            tomorrow | XXXX-XX-XX | Unresolved DeicticDay
        On 30 and 31 January 2026 they marched.
            30 and 31 January 2026 | 2026-01-30/2026-01-31 | Explicit Calendar
        On January 30th, 2026, it began. On 31 January it ended.
            January 30th, 2026 | 2026-01-30 | Explicit Calendar
            31 January | 2026-01-31 | CarriedYear Calendar
        The rally on Friday 30 January is big, and one on 17 February 2026 bigger.
            Friday 30 January | 2026-01-30 | CarriedYear Calendar
            17 February 2026 | 2026-02-17 | Explicit Calendar
        Today's Harbour Shutdown on January 30th is the first. Tomorrow's march follows.
            Today | XXXX-01-30 | Unresolved DeicticDay anchored
            January 30th | XXXX-01-30 | Unresolved Calendar
            Tomorrow | XXXX-XX-XX | Unresolved DeicticDay anchored
        The Harbour Night March on January 31st drew many. Tomorrow's Harbour Night March ends late.
            January 31st | XXXX-01-31 | Unresolved Calendar
            Tomorrow | XXXX-01-31 | Unresolved DeicticDay anchored
        The action on Saturday 31 January 2026 is planned. Saturday's actions are loud.
            Saturday 31 January 2026 | 2026-01-31 | Explicit Calendar
            Saturday | 2026-01-31 | Anaphora DeicticDay anchored
        They met on 5 and 20 January 2026.
            5 | 2026-01-05 | Explicit Calendar
            20 January 2026 | 2026-01-20 | Explicit Calendar
        It runs between 4 and 8 May 2025.
            4 and 8 May 2025 | 2025-05-04/2025-05-08 | Explicit Calendar
        It closed in the summer of 2024 and reopened last winter.
            summer of 2024 | 2024-SU | Explicit Calendar
            last winter | XXXX | Unresolved DeicticPeriod
        The log of this past weekend is lost.
            this past weekend | XXXX-WXX-WE | Unresolved DeicticDay
        The weekend of action was long, and over the weekend it rained.
            the weekend | XXXX-WXX-WE | Unresolved DeicticDay
        They meet next week, next month and next year.
            next week | XXXX-WXX | Unresolved DeicticPeriod
            next month | XXXX-XX | Unresolved DeicticPeriod
            next year | XXXX | Unresolved DeicticPeriod
        They currently live here and have recently moved.
            currently | PRESENT_REF | Unresolved Ageing
            recently | PAST_REF | Unresolved Ageing
        It was, until now, for now, so far, quiet.
            until now | PRESENT_REF | Unresolved Ageing
            for now | PRESENT_REF | Unresolved Ageing
            so far | PRESENT_REF | Unresolved Ageing
        She left on the first of May 2020 and came back on May 21st.
            first of May 2020 | 2020-05-01 | Explicit Calendar
            May 21st | 2020-05-21 | CarriedYear Calendar
        From 2014 to 2018 and in 2020–2022 it was shut.
            2014 | 2014 | Explicit Calendar
            2018 | 2018 | Explicit Calendar
            2020 | 2020 | Explicit Calendar
            2022 | 2022 | Explicit Calendar
        He came on Thursday. The following day he left.
            Thursday | XXXX-WXX-4 | Unresolved DeicticDay
            The following day | XXXX-XX-XX | Unresolved Anaphoric
        They argued that day, and a year later.
            that day | XXXX-XX-XX | Unresolved Anaphoric
            a year later | XXXX | Unresolved Anaphoric
        The ninth day came; the second boat, May Day, the march on the town.
        On Jan. 20, 2021, and Sept. 3 it opened.
            Jan. 20, 2021 | 2021-01-20 | Explicit Calendar
            Sept. 3 | XXXX-09-03 | Unresolved Calendar
        The 2,026 people, the 2026th visitor and flight 2026.
        Nothing happened on 30 February 2026 or 31 June.
        The harbour's 2024 budget and its June accounts agree.
        The strike of 1 May, a Friday, ended by June.
            1 May | XXXX-05-01 | Unresolved Calendar
            June | XXXX-06 | Unresolved Calendar
        He sold tomorrow's leaders a better tomorrow.
            tomorrow | XXXX-XX-XX | Unresolved DeicticDay rhetorical
            tomorrow | PRESENT_REF | Unresolved Ageing rhetorical
        The mayor said Monday that the pier is safe.
            Monday | XXXX-WXX-1 | Unresolved DeicticDay
        Last night and this morning, boats left.
            Last night | XXXX-XX-XX | Unresolved DeicticDay
            this morning | XXXX-XX-XX | Unresolved DeicticDay
        A third of it, ½ of it, 3/4 of it, 24/7, 9/11, 3-2, version 10.0.1, call 555-2026.
        Their plan for fiscal 2026 and the rest of the year is out.
            fiscal 2026 | FY2026 | Explicit Calendar
            the rest of the year | XXXX | Unresolved DeicticPeriod
        The day before yesterday it rained, the day after tomorrow it snows.
            The day before yesterday | XXXX-XX-XX | Unresolved DeicticDay
            the day after tomorrow | XXXX-XX-XX | Unresolved DeicticDay
        It will open in 2027, said a note dated January 2026.
            2027 | 2027 | Explicit Calendar
            January 2026 | 2026-01 | Explicit Calendar
        Three years earlier, it had burned.
            Three years earlier | XXXX | Unresolved Anaphoric
        The day before the vote, nobody slept.
            The day before | XXXX-XX-XX | Unresolved Anaphoric
        March for Our Nets left in August, and August Moor in a boat.
            August | XXXX-08 | Unresolved Calendar
        """;

    internal const string Spanish = """
        El barco se hundió el jueves pasado.
            el jueves pasado | XXXX-WXX-4 | Unresolved DeicticDay
        El 30 y 31 de enero de 2026 habrá marchas.
            30 y 31 de enero de 2026 | 2026-01-30/2026-01-31 | Explicit Calendar
        El viernes 30 de enero de 2026, los estudiantes salieron.
            viernes 30 de enero de 2026 | 2026-01-30 | Explicit Calendar
        No será mañana, pasado mañana o el día siguiente, pero debemos intentarlo hoy.
            mañana | XXXX-XX-XX | Unresolved DeicticDay rhetorical
            pasado mañana | XXXX-XX-XX | Unresolved DeicticDay rhetorical
            el día siguiente | XXXX-XX-XX | Unresolved Anaphoric rhetorical
            hoy | XXXX-XX-XX | Unresolved DeicticDay rhetorical
        Por la mañana llovió y mañana lloverá.
            la mañana | XXXX-XX-XXTMO | Unresolved TimeOfDay
            mañana | XXXX-XX-XX | Unresolved DeicticDay
        En 2019 cerró; desde 2014 perdía; fue el levantamiento de 2020.
            2019 | 2019 | Explicit Calendar
            2014 | 2014 | Explicit Calendar
            2020 | 2020 | Explicit Calendar
        El fin de semana pasado y la semana que viene no hay barcos.
            El fin de semana pasado | XXXX-WXX-WE | Unresolved DeicticDay
            la semana que viene | XXXX-WXX | Unresolved DeicticPeriod
        Los agricultores de hoy trabajan ahora.
            hoy | XXXX-XX-XX | Unresolved DeicticDay rhetorical
            ahora | PRESENT_REF | Unresolved Ageing
        Ahora, en lugar de eso, venden.
            Ahora | PRESENT_REF | Unresolved Ageing rhetorical
        Ahora bien, hoy en día nadie pesca.
            hoy en día | PRESENT_REF | Unresolved Ageing rhetorical
        Lo que hacemos hoy cuenta.
            hoy | XXXX-XX-XX | Unresolved DeicticDay rhetorical
        Del 3 al 5 de mayo de 2024 se reunieron. Al día siguiente se fueron. Dos semanas después volvieron.
            3 al 5 de mayo de 2024 | 2024-05-03/2024-05-05 | Explicit Calendar
            Al día siguiente | 2024-05-06 | Anaphora Anaphoric
            Dos semanas después | 2024-W21 | Anaphora Anaphoric
        Desde principios de año llueve, y a finales de este mes parará.
            Desde principios de año | XXXX | Unresolved DeicticPeriod
            a finales de este mes | XXXX-XX | Unresolved DeicticPeriod
        En lo que va de año hubo dos.
            En lo que va de año | XXXX | Unresolved DeicticPeriod
        Hace dos semanas llegaron; en los últimos años, no.
            Hace dos semanas | XXXX-WXX | Unresolved DeicticPeriod
            los últimos años | PAST_REF | Unresolved Ageing
        Actualmente viven aquí y recientemente se mudaron.
            Actualmente | PRESENT_REF | Unresolved Ageing
            recientemente | PAST_REF | Unresolved Ageing
        Los viernes cantan; cada lunes, no; todos los días pescan.
            Los viernes | XXXX-WXX-5 | Explicit Set
            cada lunes | XXXX-WXX-1 | Explicit Set
            todos los días | P1D | Explicit Set
        En los años 90, los años sesenta y la década de 1980 era otro.
            los años 90 | 199 | Explicit Calendar
            los años sesenta | 196 | Explicit Calendar
            la década de 1980 | 198 | Explicit Calendar
        El 1 de mayo y el primero de mayo, en la Plaza de Mayo o en Santo Domingo.
            1 de mayo | XXXX-05-01 | Unresolved Calendar
            primero de mayo | XXXX-05-01 | Unresolved Calendar
        El verano de 2025 y el tercer trimestre de 2025 fueron malos.
            verano de 2025 | 2025-SU | Explicit Calendar
            el tercer trimestre de 2025 | 2025-Q3 | Explicit Calendar
        Anoche llovió. Ayer por la tarde, no. Esta mañana, sí.
            Anoche | XXXX-XX-XX | Unresolved DeicticDay
            Ayer por la tarde | XXXX-XX-XX | Unresolved DeicticDay
            Esta mañana | XXXX-XX-XX | Unresolved DeicticDay
        Antes de ayer salió el barco y anteayer el otro.
            Antes de ayer | XXXX-XX-XX | Unresolved DeicticDay
            anteayer | XXXX-XX-XX | Unresolved DeicticDay
        De 2000 personas, 300 se fueron en 2000.
            2000 | 2000 | Explicit Calendar
        En enero de 2026 cerró, y a principios de marzo abrió.
            enero de 2026 | 2026-01 | Explicit Calendar
            principios de marzo | 2026-03 | CarriedYear Calendar
        El 30/01/2026 y el 03/04/2026 hubo niebla.
            30/01/2026 | 2026-01-30 | Explicit Calendar
            03/04/2026 | 2026-04-03 | Explicit Calendar
        Esperó durante tres semanas y pescó por dos días.
            tres semanas | P3W | Explicit Duration
            dos días | P2D | Explicit Duration
        Este año llueve más que el año pasado, y este mes menos.
            Este año | XXXX | Unresolved DeicticPeriod
            el año pasado | XXXX | Unresolved DeicticPeriod
            este mes | XXXX-XX | Unresolved DeicticPeriod
        Llegó el 4 de marzo de 2023. Ese mismo día se fue.
            4 de marzo de 2023 | 2023-03-04 | Explicit Calendar
            Ese mismo día | 2023-03-04 | Anaphora Anaphoric
        Julio Vela llegó en julio y Abril Mar, en abril.
            julio | XXXX-07 | Unresolved Calendar
            abril | XXXX-04 | Unresolved Calendar
        El miércoles, 1 de octubre de 2025, y el jueves 2 de octubre.
            miércoles, 1 de octubre de 2025 | 2025-10-01 | Explicit Calendar
            jueves 2 de octubre | 2025-10-02 | CarriedYear Calendar
        Las protestas de enero siguieron entre el 3 y el 5 de febrero de 2024.
            enero | 2024-01 | CarriedYear Calendar
            3 y el 5 de febrero de 2024 | 2024-02-03/2024-02-05 | Explicit Calendar
        La marcha de mañana, 31 de enero, será larga.
            mañana | XXXX-01-31 | Unresolved DeicticDay anchored
            31 de enero | XXXX-01-31 | Unresolved Calendar
        El Viernes Santo y el Viernes Negro no son un viernes cualquiera.
            Viernes Santo | XXXX-XX-XX | Unresolved Calendar
            Viernes Negro | XXXX-XX-XX | Unresolved Calendar
        Este fin de semana, el próximo lunes y el martes que viene habrá viento.
            Este fin de semana | XXXX-WXX-WE | Unresolved DeicticDay
            el próximo lunes | XXXX-WXX-1 | Unresolved DeicticDay
            el martes que viene | XXXX-WXX-2 | Unresolved DeicticDay
        El primer viernes de julio y el último domingo de marzo de 2025 hay feria.
            El primer viernes de julio | 2025-07 | CarriedYear Calendar
            el último domingo de marzo de 2025 | 2025-03 | Explicit Calendar
        El siglo pasado, esta década y este siglo.
            El siglo pasado | XX | Unresolved DeicticPeriod
            esta década | XXX | Unresolved DeicticPeriod
            este siglo | XX | Unresolved DeicticPeriod
        De lunes a viernes abre; lunes a viernes, de día.
            lunes a viernes | XXXX-WXX-1 | Explicit Set
            lunes a viernes | XXXX-WXX-1 | Explicit Set
        Al año siguiente volvió, y el mes anterior no.
            Al año siguiente | XXXX | Unresolved Anaphoric
            el mes anterior | XXXX-XX | Unresolved Anaphoric
        El próximo año y el mes pasado, hasta ahora, por ahora.
            El próximo año | XXXX | Unresolved DeicticPeriod
            el mes pasado | XXXX-XX | Unresolved DeicticPeriod
            hasta ahora | PRESENT_REF | Unresolved Ageing
            por ahora | PRESENT_REF | Unresolved Ageing
        El 29 de febrero de 2023 no existió, y el 31 de abril tampoco.
        Volverá pronto; de pronto, se fue; tan pronto como pueda, avisa.
            pronto | FUTURE_REF | Unresolved Ageing
        La mañana siguiente y cada mañana salía a pescar.
            La mañana siguiente | XXXX-XX-XX | Unresolved Anaphoric
        Entre 2014 y 2018, y de 2019 a 2021, estuvo cerrado.
            2014 | 2014 | Explicit Calendar
            2018 | 2018 | Explicit Calendar
            2019 | 2019 | Explicit Calendar
            2021 | 2021 | Explicit Calendar
        """;

    /// <summary>The sentences of a table, each with its expected lines.</summary>
    internal static TheoryData<string, string> Read(string table)
    {
        var data = new TheoryData<string, string>();
        string? sentence = null;
        var expected = new List<string>();
        foreach (var line in table.Split('\n').Append(""))
        {
            if (line.StartsWith("    ", StringComparison.Ordinal))
            {
                expected.Add(line.Trim());
                continue;
            }

            if (sentence is not null)
            {
                data.Add(sentence, string.Join('\n', expected));
            }

            sentence = line.TrimEnd();
            expected.Clear();
        }

        return data;
    }
}
