#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>

#include <martlet/server/ids.hpp>

namespace martlet {

/// A source of ids that a test knows in advance: the numbers from 1, one for each requested id. The first uuid is
/// `00000000-0000-4000-8000-000000000001`; the first text of length 6 is `000001`. Thread-safe.
class SequentialIds final : public Ids {
 public:
  SequentialIds() = default;
  SequentialIds(const SequentialIds& other) : last_(other.last_.load()) {}
  SequentialIds& operator=(const SequentialIds&) = delete;

  std::string uuid() override { return "00000000-0000-4000-8000-" + text(12); }
  /// Returns the number with `length` digits, the last ones if it has more.
  std::string text(std::size_t length) override {
    const std::string digits = std::to_string(++last_);
    if (digits.size() >= length) return digits.substr(digits.size() - length);
    return std::string(length - digits.size(), '0') + digits;
  }

 private:
  std::atomic<std::uint64_t> last_ = 0;
};

}  // namespace martlet
