/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "scripts-sample.h"

#include "plumb-pair-chart.h"

#define CREATED 1735787045 /* any moment will do */

static const ScriptsText texts[] = {
  {
      .tag = "ar",
      .title = "مراجعة عدالة الصحة",
      .findings = "النتائج",
      .lead = "تؤثر القواعد الجديدة في السكن والصحة معًا.",
      .body = "تدفع 3 من كل 10 أسر مستأجرة أكثر من نصف دخلها للإيجار (سنة 2025)، ويسأل هذا "
              "التقرير: من يستفيد، ومن يتضرر، وما الذي لا نعرفه بعد؟ الأسر التي لديها أطفال "
              "صغار وكبار السن الذين يعيشون وحدهم هم الأكثر تأثرًا.",
      .measures = "ما يمكن فعله",
      .first = "إشعار قبل 30 يومًا من كل زيادة.",
      .second = "مساعدة في إصلاح المساكن الرطبة.",
      .group = "المجموعة",
      .before = "قبل",
      .after = "بعد",
      .renters = "المستأجرون",
      .owners = "المالكون",
      .caption = "الأثر لكل مجموعة",
      .picture = "يتضرر المستأجرون بمقدار ثلاث نقاط ويستفيد المالكون بنقطة واحدة.",
      .note = "تنبيه",
      .warning = "لا توجد بيانات عن الأشخاص الذين ليس لديهم عقد مكتوب.",
      .link = "دليل المراجعة",
      .page = "صفحة {page} من {pages}",
  },
  {
      .tag = "zh-Hant",
      .title = "健康公平審查",
      .findings = "發現",
      .lead = "新規定同時影響住房與健康。",
      .body = "每十戶租屋家庭中有3戶把一半以上的收入用於房租（2025年）。本報告要問的是：誰會受益，"
              "誰會受害，還有哪些事我們不知道？有幼兒的家庭和獨居的長者受到的影響最大；他們的骨骼、"
              "呼吸與睡眠都和住處直接有關。「潮濕」不只是建築問題，也是健康問題。",
      .measures = "可以採取的行動",
      .first = "每次加租前三十天通知。",
      .second = "協助修繕潮濕的住房。",
      .group = "群體",
      .before = "之前",
      .after = "之後",
      .renters = "租戶",
      .owners = "屋主",
      .caption = "對各群體的影響",
      .picture = "租戶受害三分，屋主受益一分。",
      .note = "注意",
      .warning = "沒有書面租約的人，沒有任何資料。",
      .link = "審查指南",
      .page = "第{page}頁，共{pages}頁",
  },
  {
      .tag = "zh-Hans",
      .title = "健康公平审查",
      .findings = "发现",
      .lead = "新规定同时影响住房与健康。",
      .body = "每十户租房家庭中有3户把一半以上的收入用于房租（2025年）。本报告要问的是：谁会受益，"
              "谁会受害，还有哪些事我们不知道？有幼儿的家庭和独居的老人受到的影响最大；他们的骨骼、"
              "呼吸与睡眠都和住处直接有关。“潮湿”不只是建筑问题，也是健康问题。",
      .measures = "可以采取的行动",
      .first = "每次加租前三十天通知。",
      .second = "协助修缮潮湿的住房。",
      .group = "群体",
      .before = "之前",
      .after = "之后",
      .renters = "租户",
      .owners = "房主",
      .caption = "对各群体的影响",
      .picture = "租户受害三分，房主受益一分。",
      .note = "注意",
      .warning = "没有书面租约的人，没有任何数据。",
      .link = "审查指南",
      .page = "第{page}页，共{pages}页",
  },
  {
      .tag = "vi",
      .title = "Đánh giá công bằng sức khỏe",
      .findings = "Những điều tìm thấy",
      .lead = "Quy định mới ảnh hưởng đến cả nhà ở lẫn sức khỏe.",
      .body = "Cứ 10 hộ thuê nhà thì có 3 hộ phải trả hơn một nửa thu nhập cho tiền thuê (năm "
              "2025). Báo cáo này hỏi: ai được lợi, ai chịu thiệt, và điều gì chúng ta chưa biết? "
              "Những gia đình có trẻ nhỏ và người cao tuổi sống một mình bị ảnh hưởng nhiều nhất; "
              "nhà ẩm thấp khiến trẻ em dễ mắc bệnh hô hấp.",
      .measures = "Những việc có thể làm",
      .first = "Báo trước 30 ngày mỗi lần tăng tiền thuê.",
      .second = "Giúp sửa chữa những căn nhà ẩm ướt.",
      .group = "Nhóm",
      .before = "Trước",
      .after = "Sau",
      .renters = "Người thuê nhà",
      .owners = "Chủ nhà",
      .caption = "Ảnh hưởng đối với từng nhóm",
      .picture = "Người thuê nhà thiệt ba điểm, chủ nhà lợi một điểm.",
      .note = "Chú ý",
      .warning = "Không có dữ liệu về những người không có hợp đồng bằng văn bản.",
      .link = "Hướng dẫn đánh giá",
      .page = "Trang {page} trên {pages}",
  },
  {
      .tag = "ru",
      .title = "Оценка справедливости в вопросах здоровья",
      .findings = "Выводы",
      .lead = "Новые правила затрагивают и жильё, и здоровье.",
      .body = "Из каждых 10 семей, снимающих жильё, 3 отдают за него больше половины дохода "
              "(2025 год). В этом отчёте мы спрашиваем: кто выиграет, кто пострадает и чего мы "
              "ещё не знаем? Сильнее всего затронуты семьи с маленькими детьми и одинокие пожилые "
              "люди; сырость в квартире — это вопрос не только строительства, но и здоровья.",
      .measures = "Что можно сделать",
      .first = "Предупреждать за 30 дней о каждом повышении платы.",
      .second = "Помогать с ремонтом сырых квартир.",
      .group = "Группа",
      .before = "До",
      .after = "После",
      .renters = "Наниматели",
      .owners = "Собственники",
      .caption = "Последствия для каждой группы",
      .picture = "Наниматели теряют три балла, собственники получают один балл.",
      .note = "Внимание",
      .warning = "О людях без письменного договора данных нет.",
      .link = "Руководство по оценке",
      .page = "Страница {page} из {pages}",
  },
  {
      .tag = "ht",
      .title = "Evalyasyon sou jistis nan lasante",
      .findings = "Sa nou jwenn",
      .lead = "Nouvo règ yo gen efè ni sou lojman ni sou lasante.",
      .body = "Sou chak 10 fanmi ki lwe kay, gen 3 ki peye plis pase mwatye lajan yo fè pou lwaye "
              "(ane 2025). Rapò sa a poze kesyon: ki moun k ap benefisye, ki moun k ap soufri, epi "
              "kisa nou poko konnen? Fanmi ki gen timoun piti ak granmoun aje k ap viv pou kont yo "
              "se yo menm ki pi afekte; yon kay imid ka fè timoun malad.",
      .measures = "Sa nou kapab fè",
      .first = "Bay yon avi 30 jou anvan chak ogmantasyon.",
      .second = "Ede moun repare kay ki imid.",
      .group = "Gwoup",
      .before = "Anvan",
      .after = "Apre",
      .renters = "Lokatè",
      .owners = "Pwopriyetè",
      .caption = "Efè sou chak gwoup",
      .picture = "Lokatè yo pèdi twa pwen, pwopriyetè yo genyen yon pwen.",
      .note = "Atansyon",
      .warning = "Pa gen done sou moun ki pa gen kontra ekri.",
      .link = "Gid evalyasyon an",
      .page = "Paj {page} sou {pages}",
  },
};

const ScriptsText *
scripts_sample_get (guint *n)
{
  *n = G_N_ELEMENTS (texts);
  return texts;
}

static PlumbTable *
make_table (const ScriptsText *text)
{
  PlumbTable *table = plumb_table_new (text->caption);
  const char *const rows[][3]
      = { { text->renters, "12.5", "9.75" }, { text->owners, "1\u00a0204", "+2" } };

  plumb_table_set_row_headers (table, TRUE);
  plumb_table_add_column (table, text->group, 2, PLUMB_ALIGN_START);
  plumb_table_add_column (table, text->before, 1, PLUMB_ALIGN_DECIMAL);
  plumb_table_add_column (table, text->after, 1, PLUMB_ALIGN_DECIMAL);
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      plumb_table_begin_row (table);
      for (guint c = 0; c < G_N_ELEMENTS (rows[r]); c++)
        plumb_table_add_cell (table, rows[r][c]);
    }
  return table;
}

static PlumbFigure *
make_figure (const ScriptsText *text)
{
  PlumbChart *chart = plumb_pair_chart_new (text->group, text->before, text->after, text->note);

  plumb_pair_chart_add (chart, text->renters, 3, "3", 0, "0", TRUE);
  plumb_pair_chart_add (chart, text->owners, 0, "0", 1, "1", FALSE);
  return plumb_chart_to_figure (chart, text->picture, text->caption);
}

/* Everything but the title. @language: what blocks are given, or NULL. */
static void
add_chapter (PlumbDocument *document, const ScriptsText *text, const char *language)
{
  PlumbInline *guide = plumb_inline_new (NULL);
  PlumbBlock *blocks[8];
  guint n = 0;

  blocks[n++] = plumb_document_add_heading (document, 1, NULL, text->findings);
  blocks[n++] = plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_LEAD, text->lead);
  blocks[n++] = plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, text->body);
  blocks[n++] = plumb_document_add_heading (document, 2, NULL, text->measures);
  blocks[n++] = plumb_document_begin_list (document, PLUMB_LIST_BULLET);
  plumb_document_add_item (document, text->first);
  plumb_document_begin_item (document);
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, text->second);
  plumb_document_begin_list (document, PLUMB_LIST_NUMBER);
  plumb_document_add_item (document, text->renters);
  plumb_document_add_item (document, text->owners);
  plumb_document_end (document);
  plumb_document_end (document);
  plumb_document_end (document);
  blocks[n++] = plumb_document_add_table (document, make_table (text));
  blocks[n++] = plumb_document_add_figure (document, make_figure (text));
  blocks[n++] = plumb_document_begin_callout (document, PLUMB_CALLOUT_CAUTION, text->note);
  plumb_document_add_paragraph (document, PLUMB_PARAGRAPH_BODY, text->warning);
  plumb_inline_append_link (guide, "https://example.org/guide", text->link);
  plumb_document_add_paragraph_inline (document, PLUMB_PARAGRAPH_BODY, guide);
  plumb_document_end (document);
  for (guint i = 0; i < n; i++)
    plumb_block_set_language (blocks[i], language);
}

PlumbDocument *
scripts_sample_new_passages (void)
{
  PlumbDocument *document = plumb_document_new ("en", "One report in many scripts");

  plumb_document_set_created (document, CREATED);
  plumb_document_set_running (document, NULL, "Many scripts", "Page {page} of {pages}");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      PlumbInline *mixed = plumb_inline_new ("The next chapter is called “");

      plumb_inline_append_language (mixed, texts[i].tag, texts[i].findings);
      plumb_inline_append (mixed, "” (2 pages).");
      plumb_document_add_paragraph_inline (document, PLUMB_PARAGRAPH_BODY, mixed);
      add_chapter (document, &texts[i], texts[i].tag);
    }
  return document;
}

PlumbDocument *
scripts_sample_new_whole (const ScriptsText *text)
{
  PlumbDocument *document = plumb_document_new (text->tag, text->title);

  plumb_document_set_created (document, CREATED);
  plumb_document_set_subject (document, text->lead);
  plumb_document_set_running (document, NULL, text->title, text->page);
  plumb_document_begin_cover (document, text->title, text->lead);
  plumb_document_begin_key_values (document);
  plumb_document_add_pair (document, text->group, text->renters);
  plumb_document_end (document);
  plumb_document_end (document);
  plumb_document_add_contents (document, NULL, 2);
  plumb_document_add_page_break (document);
  add_chapter (document, text, NULL);
  return document;
}
