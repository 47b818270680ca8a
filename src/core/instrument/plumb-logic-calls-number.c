/* SPDX-FileCopyrightText: The Plumbline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The functions of numbers. Those that take several leave out what is not answered, so that one
 * open question does not spoil a sum. */

#include "plumb-logic-calls.h"

#include <math.h>
#include <string.h>

typedef struct
{
  guint n;
  double sum;
  double least;
  double most;
} Digest;

static void
digest_number (Digest *digest, double number)
{
  if (isnan (number))
    return;
  digest->least = digest->n == 0 || number < digest->least ? number : digest->least;
  digest->most = digest->n == 0 || number > digest->most ? number : digest->most;
  digest->sum += number;
  digest->n++;
}

/* What is a number among the arguments; a text may hold several, as the column of a roster does. */
static Digest
digest_arguments (const PlumbXPathValue *a, guint n)
{
  Digest digest = { 0 };
  for (guint i = 0; i < n; i++)
    {
      if (a[i].type != PLUMB_XPATH_TEXT)
        {
          digest_number (&digest, plumb_xpath_value_to_number (&a[i]));
          continue;
        }
      g_auto (GStrv) words = g_strsplit_set (a[i].text != NULL ? a[i].text : "", " \t\r\n", -1);
      for (guint j = 0; words[j] != NULL; j++)
        {
          PlumbXPathValue word = { .text = words[j] };
          digest_number (&digest, plumb_xpath_value_to_number (&word));
        }
    }
  return digest;
}

static void
call_min (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  Digest digest = digest_arguments (a, n);
  plumb_value_set_number (result, digest.n > 0 ? digest.least : NAN);
}

static void
call_max (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  Digest digest = digest_arguments (a, n);
  plumb_value_set_number (result, digest.n > 0 ? digest.most : NAN);
}

/* Of nothing the sum is 0. */
static void
call_sum_answered (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  plumb_value_set_number (result, digest_arguments (a, n).sum);
}

static void
call_mean_answered (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  Digest digest = digest_arguments (a, n);
  plumb_value_set_number (result, digest.n > 0 ? digest.sum / digest.n : NAN);
}

/* XPath's own with one argument; with two, to so many places. */
static void
call_round (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  double number = plumb_xpath_value_to_number (&a[0]);
  double places = n > 1 ? plumb_xpath_round (plumb_xpath_value_to_number (&a[1])) : 0;
  if (isnan (places))
    number = NAN;
  else if (n == 1)
    number = plumb_xpath_round (number);
  else
    number = plumb_xpath_round_to (number, (int) CLAMP (places, -400, 400));
  plumb_value_set_number (result, number);
}

static void
call_atan2 (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  plumb_value_set_number (
      result, atan2 (plumb_xpath_value_to_number (&a[0]), plumb_xpath_value_to_number (&a[1])));
}

static void
call_pow (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  plumb_value_set_number (
      result, pow (plumb_xpath_value_to_number (&a[0]), plumb_xpath_value_to_number (&a[1])));
}

static void
call_pi (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  plumb_value_set_number (result, G_PI);
}

#define DEFINE_CALL(name, function)                                                                \
  static void call_##name (PlumbLogic *self, const PlumbXPathValue *a, guint n,                    \
                           PlumbXPathValue *result)                                                \
  {                                                                                                \
    plumb_value_set_number (result, function (plumb_xpath_value_to_number (&a[0])));               \
  }

DEFINE_CALL (int, trunc)
DEFINE_CALL (abs, fabs)
DEFINE_CALL (sqrt, sqrt)
DEFINE_CALL (exp, exp)
DEFINE_CALL (log, log)
DEFINE_CALL (log10, log10)
DEFINE_CALL (sin, sin)
DEFINE_CALL (cos, cos)
DEFINE_CALL (tan, tan)
DEFINE_CALL (asin, asin)
DEFINE_CALL (acos, acos)
DEFINE_CALL (atan, atan)

static void
call_exp10 (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  plumb_value_set_number (result, pow (10, plumb_xpath_value_to_number (&a[0])));
}

/* Whether @sum lies between the first two arguments, of which -1 stands for no bound. */
static void
judge_sum (const PlumbXPathValue *a, double sum, PlumbXPathValue *result)
{
  double least = plumb_xpath_value_to_number (&a[0]);
  double most = plumb_xpath_value_to_number (&a[1]);
  plumb_value_set_boolean (result, (least == -1 || sum >= least) && (most == -1 || sum <= most));
}

/* Whether at least the first and at most the second number of the conditions hold. */
static void
call_checklist (PlumbLogic *self, const PlumbXPathValue *a, guint n, PlumbXPathValue *result)
{
  double sum = 0;
  for (guint i = 2; i < n; i++)
    sum += plumb_xpath_value_to_boolean (&a[i]);
  judge_sum (a, sum, result);
}

/* The same with a weight after each condition. */
static void
call_weighted_checklist (PlumbLogic *self,
                         const PlumbXPathValue *a,
                         guint n,
                         PlumbXPathValue *result)
{
  double sum = 0;
  for (guint i = 2; i + 1 < n; i += 2)
    if (plumb_xpath_value_to_boolean (&a[i]))
      sum += plumb_xpath_value_to_number (&a[i + 1]);
  judge_sum (a, sum, result);
}

const PlumbLogicFunction plumb_logic_number_functions[] = {
  { "min", call_min },
  { "max", call_max },
  { "sum-answered", call_sum_answered },
  { "mean-answered", call_mean_answered },
  { "round", call_round },
  { "int", call_int },
  { "abs", call_abs },
  { "pow", call_pow },
  { "sqrt", call_sqrt },
  { "exp", call_exp },
  { "exp10", call_exp10 },
  { "log", call_log },
  { "log10", call_log10 },
  { "sin", call_sin },
  { "cos", call_cos },
  { "tan", call_tan },
  { "asin", call_asin },
  { "acos", call_acos },
  { "atan", call_atan },
  { "atan2", call_atan2 },
  { "pi", call_pi },
  { "checklist", call_checklist },
  { "weighted-checklist", call_weighted_checklist },
  { NULL, NULL },
};
