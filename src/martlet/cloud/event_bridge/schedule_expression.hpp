#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/base/wall_time.hpp>

#include "time_zone.hpp"

namespace martlet::cloud::event_bridge {

/// An expression for the times at which a rule or a schedule is due: `rate(5 minutes)`, `cron(0 12 ? * MON-FRI *)`,
/// `at(2026-01-31T12:00:00)`. Contract: EventBridge Scheduler User Guide, "Schedule types".
class ScheduleExpression {
 public:
  /// Parses an expression whose times are in `zone`. Fails with Code::malformed.
  static Result<ScheduleExpression> parse(std::string_view text, TimeZone zone = {});

  /// Returns the first time after `time`, or nullopt if there is none. `since` is when the schedule began; a rate counts from then.
  std::optional<WallTime> next_after(WallTime time, WallTime since) const;
  bool is_once() const { return once_.has_value(); }

 private:
  /// The days that one field of a cron() allows.
  struct Days {
    std::vector<int> numbers{};                        ///< days of the month, or of the week, where 1 is Sunday
    bool is_any = false;                               ///< `?` or `*`
    bool is_last = false;                              ///< `L`
    std::optional<int> near_weekday{};                 ///< `15W`
    std::optional<int> last_weekday{};                 ///< `6L`
    std::optional<std::pair<int, int>> nth_weekday{};  ///< `6#3`
  };
  struct Cron {
    std::vector<int> minutes{}, hours{}, months{}, years{};
    Days of_month{}, of_week{};
  };
  static std::optional<Cron> parse_cron(std::string_view fields);
  static std::optional<Days> parse_days(std::string_view text, bool is_week);
  bool is_day(int year, int month, int day) const;
  std::optional<WallTime> next_of_cron(WallTime time) const;

  std::optional<std::chrono::minutes> rate_;
  std::optional<WallTime> once_;
  std::optional<Cron> cron_;
  TimeZone zone_;
};

}  // namespace martlet::cloud::event_bridge
