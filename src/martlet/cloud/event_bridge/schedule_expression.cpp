#include "schedule_expression.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

#include <martlet/base/text.hpp>

namespace martlet::cloud::event_bridge {
namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::sys_days;

constexpr int year_min = 1970;
constexpr int year_max = 2199;

std::unexpected<Error> malformed(std::string_view text) {
  return failure(Code::malformed, "\"" + std::string(text) + "\" is not a schedule expression");
}

// Returns the text between the parentheses of "name(...)".
std::optional<std::string_view> argument_of(std::string_view text, std::string_view name) {
  if (!text.starts_with(name) || !text.substr(name.size()).starts_with('(') || !text.ends_with(')')) return std::nullopt;
  return trim(text.substr(name.size() + 1, text.size() - name.size() - 2));
}

std::vector<std::string_view> words_of(std::string_view text, char separator) {
  std::vector<std::string_view> words;
  split(text, separator, [&](std::string_view word) {
    if (!word.empty() || separator != ' ') words.push_back(word);
  });
  return words;
}

std::optional<int> number_of(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
  return number;
}

std::optional<minutes> rate_of(std::string_view text) {
  const std::vector<std::string_view> words = words_of(text, ' ');
  const std::optional<int> value = words.size() == 2 ? number_of(words[0]) : std::nullopt;
  constexpr int amount_max = 1'000'000;
  if (!value || *value == 0 || *value > amount_max) return std::nullopt;
  std::string_view unit = words[1];
  if (unit.ends_with('s') == (*value == 1)) return std::nullopt;  // "1 minute", "2 minutes"
  if (unit.ends_with('s')) unit.remove_suffix(1);
  if (unit == "minute") return minutes(*value);
  if (unit == "hour") return std::chrono::hours(*value);
  if (unit == "day") return days(*value);
  return std::nullopt;
}

// The range of a field's values, and names for some of the values.
struct Field {
  int min;
  int max;
  std::string_view names{};  // "JANFEB...", three letters for each value, from `min` on
};
constexpr Field minute_field{0, 59};
constexpr Field hour_field{0, 23};
constexpr Field day_field{1, 31};
constexpr Field month_field{1, 12, "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC"};
constexpr Field week_field{1, 7, "SUNMONTUEWEDTHUFRISAT"};
constexpr Field year_field{year_min, year_max};

std::optional<int> value_of(std::string_view text, const Field& field) {
  if (const std::optional<int> number = number_of(text)) {
    return *number >= field.min && *number <= field.max ? number : std::nullopt;
  }
  const std::size_t at = field.names.find(to_upper(text));
  if (text.size() != 3 || at == std::string_view::npos || at % 3 != 0) return std::nullopt;
  return field.min + static_cast<int>(at / 3);
}

struct Span {
  int from;
  int to;
};
std::optional<Span> span_of(std::string_view text, const Field& field, bool has_step) {
  if (text == "*") return Span{field.min, field.max};
  const std::size_t dash = text.find('-');
  const std::optional<int> from = value_of(text.substr(0, dash), field);
  if (!from) return std::nullopt;
  if (dash == std::string_view::npos) return Span{*from, has_step ? field.max : *from};
  const std::optional<int> to = value_of(text.substr(dash + 1), field);
  if (!to || *to < *from) return std::nullopt;
  return Span{*from, *to};
}

// Returns the numbers of a field such as "1,15-20,*/5" in order, or nullopt if the field is malformed.
std::optional<std::vector<int>> numbers_of(std::string_view text, const Field& field) {
  std::vector<int> numbers;
  for (const std::string_view part : words_of(text, ',')) {
    const std::size_t slash = part.find('/');
    const bool has_step = slash != std::string_view::npos;
    const std::optional<Span> span = span_of(part.substr(0, slash), field, has_step);
    const std::optional<int> step = has_step ? number_of(part.substr(slash + 1)) : 1;
    if (!span || !step || *step == 0) return std::nullopt;
    for (int number = span->from; number <= span->to; number += *step) numbers.push_back(number);
  }
  std::ranges::sort(numbers);
  return numbers;
}

bool has(const std::vector<int>& numbers, int number) { return std::ranges::binary_search(numbers, number); }

std::chrono::year_month_day date(int year, int month, int day) {
  return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / std::chrono::day(static_cast<unsigned>(day));
}

int days_of(int year, int month) {
  const std::chrono::year_month_day_last last =
      std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / std::chrono::last;
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

// Returns the day of the week, where 1 is Sunday.
int weekday_of(int year, int month, int day) {
  return static_cast<int>(std::chrono::weekday(sys_days(date(year, month, day))).c_encoding()) + 1;
}

// Returns the day from Monday to Friday that is nearest to `day` in the same month.
int nearest_weekday(int year, int month, int day) {
  constexpr int sunday = 1;
  constexpr int saturday = 7;
  day = std::min(day, days_of(year, month));
  const int weekday = weekday_of(year, month, day);
  if (weekday == saturday) return day > 1 ? day - 1 : day + 2;
  if (weekday == sunday) return day < days_of(year, month) ? day + 1 : day - 2;
  return day;
}

}  // namespace

std::optional<ScheduleExpression::Days> ScheduleExpression::parse_days(std::string_view text, bool is_week) {
  const Field& field = is_week ? week_field : day_field;
  Days found;
  found.is_any = text == "?" || text == "*";
  if (found.is_any) return found;
  if (text == "L" && !is_week) return Days{.is_last = true};
  if (!is_week && text.ends_with('W')) {
    found.near_weekday = value_of(text.substr(0, text.size() - 1), field);
    return found.near_weekday ? std::optional(found) : std::nullopt;
  }
  if (is_week && text.ends_with('L')) {
    constexpr int saturday = 7;
    const std::optional<int> day = text == "L" ? saturday : value_of(text.substr(0, text.size() - 1), field);
    if (text == "L") return Days{.numbers = {saturday}};
    found.last_weekday = day;
    return day ? std::optional(found) : std::nullopt;
  }
  if (const std::size_t hash = text.find('#'); is_week && hash != std::string_view::npos) {
    const std::optional<int> day = value_of(text.substr(0, hash), field);
    const std::optional<int> nth = number_of(text.substr(hash + 1));
    if (!day || !nth || *nth < 1 || *nth > 5) return std::nullopt;
    found.nth_weekday = {*day, *nth};
    return found;
  }
  std::optional<std::vector<int>> numbers = numbers_of(text, field);
  if (!numbers) return std::nullopt;
  found.numbers = *std::move(numbers);
  return found;
}

std::optional<ScheduleExpression::Cron> ScheduleExpression::parse_cron(std::string_view text) {
  const std::vector<std::string_view> fields = words_of(text, ' ');
  constexpr std::size_t fields_of_cron = 6;
  if (fields.size() != fields_of_cron) return std::nullopt;
  // Exactly one of the two day fields must be "?".
  if ((fields[2] == "?") == (fields[4] == "?")) return std::nullopt;
  const auto minutes_given = numbers_of(fields[0], minute_field);
  const auto hours = numbers_of(fields[1], hour_field);
  const auto of_month = parse_days(fields[2], false);
  const auto months = numbers_of(fields[3], month_field);
  const auto of_week = parse_days(fields[4], true);
  const auto years = numbers_of(fields[5], year_field);
  if (!minutes_given || !hours || !of_month || !months || !of_week || !years) return std::nullopt;
  return Cron{*minutes_given, *hours, *months, *years, *of_month, *of_week};
}

Result<ScheduleExpression> ScheduleExpression::parse(std::string_view text, TimeZone zone) {
  ScheduleExpression schedule;
  schedule.zone_ = std::move(zone);
  if (const auto rate = argument_of(text, "rate")) {
    schedule.rate_ = rate_of(*rate);
  } else if (const auto cron = argument_of(text, "cron")) {
    schedule.cron_ = parse_cron(*cron);
  } else if (const auto at = argument_of(text, "at")) {
    const std::optional<WallTime> local = from_iso8601(std::string(*at) + "Z");
    if (local) schedule.once_ = schedule.zone_.at_local(*local);
  }
  if (!schedule.rate_ && !schedule.cron_ && !schedule.once_) return malformed(text);
  return schedule;
}

bool ScheduleExpression::is_day(int year, int month, int day) const {
  const Days& of_month = cron_->of_month;
  const Days& of_week = cron_->of_week;
  const int weekday = weekday_of(year, month, day);
  constexpr int week = 7;
  const bool fits_month = of_month.is_any || has(of_month.numbers, day) || (of_month.is_last && day == days_of(year, month)) ||
                          (of_month.near_weekday && nearest_weekday(year, month, *of_month.near_weekday) == day);
  const bool fits_week =
      of_week.is_any || has(of_week.numbers, weekday) || (of_week.last_weekday == weekday && day + week > days_of(year, month)) ||
      (of_week.nth_weekday && of_week.nth_weekday->first == weekday && (day - 1) / week + 1 == of_week.nth_weekday->second);
  return fits_month && fits_week;
}

// Searches day by day, which is at most 366 days for each allowed year.
std::optional<WallTime> ScheduleExpression::next_of_cron(WallTime time) const {
  const WallTime local = time + zone_.offset_at(time);
  const sys_days first = std::chrono::floor<days>(local) - days(1);  // clocks can be turned back
  const std::chrono::year_month_day from(first);
  for (int year = static_cast<int>(from.year()); year <= year_max; ++year) {
    if (!has(cron_->years, year)) continue;
    for (const int month : cron_->months) {
      for (int day = 1; day <= days_of(year, month); ++day) {
        const sys_days at = date(year, month, day);
        if (at < first || !is_day(year, month, day)) continue;
        for (const int hour : cron_->hours) {
          for (const int minute : cron_->minutes) {
            const std::optional<WallTime> found = zone_.at_local(WallTime(at) + std::chrono::hours(hour) + minutes(minute));
            if (found && *found > time) return found;
          }
        }
      }
    }
  }
  return std::nullopt;
}

std::optional<WallTime> ScheduleExpression::next_after(WallTime time, WallTime since) const {
  if (once_) return *once_ > time ? once_ : std::nullopt;
  if (cron_) return next_of_cron(time);
  if (time < since) return since + *rate_;
  const auto done = (time - since) / std::chrono::duration_cast<WallTime::duration>(*rate_);
  return since + *rate_ * (done + 1);
}

}  // namespace martlet::cloud::event_bridge
