#pragma once
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include <martlet/base/wall_time.hpp>
#include <martlet/schema/type.hpp>

namespace martlet::cloud::sqs {

using StringMap = std::map<std::string, std::string>;

/// A queue's redrive policy: the dead-letter queue, to which messages are moved that were received too often.
struct RedrivePolicy {
  std::string dead_letter_arn{};
  std::int64_t receives_max = 0;
};

struct Queue {
  std::int64_t id = 0;
  std::string account{};
  std::string region{};
  std::string name{};
  WallTime created{};
  WallTime modified{};
  StringMap attributes{};  ///< the attributes that were set; others have their defaults
  StringMap tags{};

  /// Returns "arn:aws:sqs:eu-central-1:111111111111:orders".
  std::string arn() const { return "arn:aws:sqs:" + region + ":" + account + ":" + name; }
  bool is_fifo() const { return name.ends_with(".fifo"); }
  /// Returns the value of a numeric attribute.
  std::chrono::seconds seconds_of(const std::string& wanted) const;
  /// Returns the value that was set, or the default; "" if the attribute has neither.
  std::string attribute(const std::string& wanted) const;
  std::optional<RedrivePolicy> redrive() const;
};
Schema describe(Type<Queue>);

}  // namespace martlet::cloud::sqs
