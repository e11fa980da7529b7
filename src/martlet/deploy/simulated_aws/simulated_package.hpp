#pragma once
#include <cstdint>
#include <string>

namespace martlet::deploy::simulated_aws {

/// Code as Lambda stores it: `text` repeated `repeat` times, of which only one copy is in memory.
class SimulatedPackage {
 public:
  explicit SimulatedPackage(std::string text, std::uint64_t repeat = 1);
  std::uint64_t size() const { return text_.size() * repeat_; }
  const std::string& sha256() const { return sha256_; }  ///< in base64, like CodeSha256
  std::uint64_t parts() const { return repeat_; }
  const std::string& part() const { return text_; }

 private:
  std::string text_;
  std::uint64_t repeat_;
  std::string sha256_;
};

}  // namespace martlet::deploy::simulated_aws
