#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>

#include <martlet/base/text.hpp>
#include <martlet/base/wall_time.hpp>

namespace martlet {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 7> day_names = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> month_names = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

// A reader of a text from its front. A step that doesn't match clears `ok`, so it needs to be checked only at the end.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  int digits(std::size_t count) {
    int value = 0;
    if (rest_.size() < count) return fail();
    for (std::size_t i = 0; i < count; ++i) {
      if (!is_ascii_digit(rest_[i])) return fail();
      value = value * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(count);
    return value;
  }
  void literal(std::string_view text) { accept(text) ? 0 : fail(); }
  bool accept(std::string_view text) {
    if (!rest_.starts_with(text)) return false;
    rest_.remove_prefix(text.size());
    return true;
  }
  template <std::size_t N>
  int one_of(const std::array<std::string_view, N>& names, std::size_t length = 0) {
    for (std::size_t i = 0; i < N; ++i) {
      if (accept(length == 0 ? names[i] : names[i].substr(0, length))) return static_cast<int>(i);
    }
    return fail();
  }
  char next() const { return rest_.empty() ? '\0' : rest_.front(); }
  bool done() const { return ok_ && rest_.empty(); }
  bool ok() const { return ok_; }

 private:
  int fail() {
    ok_ = false;
    rest_ = {};
    return 0;
  }
  std::string_view rest_;
  bool ok_ = true;
};

struct Civil {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, millisecond = 0;
};

std::optional<WallTime> to_time(const Civil& c) {
  const year_month_day date{year{c.year}, month{static_cast<unsigned>(c.month)}, day{static_cast<unsigned>(c.day)}};
  if (!date.ok() || c.hour > 23 || c.minute > 59 || c.second > 60) return std::nullopt;
  return WallTime{sys_days{date}} + hours{c.hour} + minutes{c.minute} + seconds{c.second} + milliseconds{c.millisecond};
}

void read_time_of_day(Scanner& in, Civil& c) {
  c.hour = in.digits(2);
  in.literal(":");
  c.minute = in.digits(2);
  in.literal(":");
  c.second = in.digits(2);
}

std::optional<WallTime> imf_fixdate(std::string_view text) {
  Scanner in(text);
  Civil c;
  in.one_of(day_names, 3);
  in.literal(", ");
  c.day = in.digits(2);
  in.literal(" ");
  c.month = in.one_of(month_names) + 1;
  in.literal(" ");
  c.year = in.digits(4);
  in.literal(" ");
  read_time_of_day(in, c);
  in.literal(" GMT");
  return in.done() ? to_time(c) : std::nullopt;
}

std::optional<WallTime> rfc850(std::string_view text) {
  Scanner in(text);
  Civil c;
  in.one_of(day_names);
  in.literal(", ");
  c.day = in.digits(2);
  in.literal("-");
  c.month = in.one_of(month_names) + 1;
  in.literal("-");
  const int two = in.digits(2);
  c.year = two + (two < 70 ? 2000 : 1900);
  in.literal(" ");
  read_time_of_day(in, c);
  in.literal(" GMT");
  return in.done() ? to_time(c) : std::nullopt;
}

std::optional<WallTime> asctime_form(std::string_view text) {
  Scanner in(text);
  Civil c;
  in.one_of(day_names, 3);
  in.literal(" ");
  c.month = in.one_of(month_names) + 1;
  in.literal(" ");
  c.day = in.accept(" ") ? in.digits(1) : in.digits(2);
  in.literal(" ");
  read_time_of_day(in, c);
  in.literal(" ");
  c.year = in.digits(4);
  return in.done() ? to_time(c) : std::nullopt;
}

int milliseconds_of_fraction(Scanner& in) {
  int value = 0;
  int scale = 100;
  if (!is_ascii_digit(in.next())) in.literal("a digit");
  while (is_ascii_digit(in.next())) {
    value += in.digits(1) * scale;
    scale /= 10;
  }
  return value;
}

// Reads an offset, which is at most 23:59 (RFC 3339, section 5.6, time-numoffset).
std::optional<minutes> offset_of(Scanner& in) {
  if (in.accept("Z") || in.accept("z")) return minutes{0};
  const bool negative = in.accept("-");
  if (!negative && !in.accept("+")) return minutes{0};
  const int hour = in.digits(2);
  in.accept(":");
  const int minute = in.digits(2);
  if (hour > 23 || minute > 59) return std::nullopt;
  const minutes offset{hour * 60 + minute};
  return negative ? -offset : offset;
}

// RFC 3339, section 5.7 and appendix D: a leap second is the last one of a month, in UTC. `next` is the second after it.
bool may_follow_leap_second(WallTime next) {
  const auto second = floor<seconds>(next);
  const auto day = floor<std::chrono::days>(second);
  return second == day && year_month_day{day}.day() == std::chrono::day{1};
}

}  // namespace

WallTime wall_now() { return floor<milliseconds>(system_clock::now()); }

std::string to_http_date(WallTime time) {
  const auto days = floor<std::chrono::days>(time);
  const year_month_day date{days};
  const hh_mm_ss clock{floor<seconds>(time - days)};
  std::array<char, 64> text{};
  const int length = std::snprintf(
      text.data(), text.size(), "%.3s, %02u %.3s %04d %02d:%02d:%02d GMT", day_names[weekday{days}.c_encoding()].data(),
      unsigned{date.day()}, month_names[unsigned{date.month()} - 1].data(), int{date.year()}, static_cast<int>(clock.hours().count()),
      static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
  return {text.data(), static_cast<std::size_t>(length)};
}

std::optional<WallTime> from_http_date(std::string_view text) {
  if (auto time = imf_fixdate(text)) return time;
  if (auto time = rfc850(text)) return time;
  return asctime_form(text);
}

std::string to_iso8601(WallTime time) {
  const auto days = floor<std::chrono::days>(time);
  const year_month_day date{days};
  const hh_mm_ss clock{time - days};
  std::string text = "0000-00-00T00:00:00.000Z";
  const auto put = [&](std::size_t last, std::int64_t number) {
    for (std::size_t at = last; number > 0; number /= 10, --at) text[at] = static_cast<char>('0' + number % 10);
  };
  put(6, unsigned{date.month()});
  put(9, unsigned{date.day()});
  put(12, clock.hours().count());
  put(15, clock.minutes().count());
  put(18, clock.seconds().count());
  put(22, clock.subseconds().count());
  constexpr int four_digits_max = 9999;
  const int year = int{date.year()};
  if (year >= 0 && year <= four_digits_max) {
    put(3, year);
  } else {
    text.replace(0, 4, std::to_string(year));
  }
  return text;
}

std::optional<WallTime> from_iso8601(std::string_view text) {
  Scanner in(text);
  Civil c;
  c.year = in.digits(4);
  in.literal("-");
  c.month = in.digits(2);
  in.literal("-");
  c.day = in.digits(2);
  if (in.done()) return to_time(c);
  if (!in.accept("T") && !in.accept("t") && !in.accept(" ")) return std::nullopt;
  c.hour = in.digits(2);
  in.literal(":");
  c.minute = in.digits(2);
  if (in.accept(":")) {
    c.second = in.digits(2);
    if (in.accept(".") || in.accept(",")) c.millisecond = milliseconds_of_fraction(in);
  }
  const std::optional<minutes> offset = offset_of(in);
  const std::optional<WallTime> time = to_time(c);
  if (!in.done() || !offset || !time) return std::nullopt;
  if (c.second == 60 && !may_follow_leap_second(*time - *offset)) return std::nullopt;
  return *time - *offset;
}

}  // namespace martlet
