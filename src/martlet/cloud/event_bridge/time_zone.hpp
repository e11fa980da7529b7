#pragma once
#include <string>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/base/wall_time.hpp>

namespace martlet::cloud::event_bridge {

/// A time zone of the IANA database, from the machine's copy (/usr/share/zoneinfo). UTC is always available.
class TimeZone {
 public:
  /// Constructs UTC.
  TimeZone() = default;
  /// Loads a zone by its name ("Europe/Berlin"). Fails with Code::missing if the machine has no zone of that name.
  static Result<TimeZone> load(const std::string& name);
  /// Parses the contents of a file of the IANA database. Contract: RFC 8536. Fails with Code::malformed.
  static Result<TimeZone> read(std::string_view file);

  /// Returns how far the zone's clocks are ahead of UTC at `time`.
  std::chrono::seconds offset_at(WallTime time) const;
  /// Returns when the clocks show `local`: the first time if they do so twice, or nullopt if they skip that time.
  std::optional<WallTime> at_local(WallTime local) const;

 private:
  struct Change {
    std::int64_t at;  // seconds since 1970
    std::chrono::seconds offset;
  };
  std::chrono::seconds first_{0};
  std::vector<Change> changes_;
};

}  // namespace martlet::cloud::event_bridge
