#pragma once
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include <martlet/async/task.hpp>
#include <martlet/auth/jwt_keys.hpp>
#include <martlet/base/result.hpp>

namespace martlet {

/// Where a scheme's keys come from. Thread-safe.
class JwtKeySource {
 public:
  virtual ~JwtKeySource() = default;
  /// The keys among which one named `kid` would be. Fails with Code::unavailable where there are none now.
  virtual Task<Result<std::shared_ptr<const JwtKeys>>> keys_for(std::optional<std::string> kid) = 0;
};

/// Those that a program gives.
class GivenKeys final : public JwtKeySource {
 public:
  explicit GivenKeys(JwtKeys keys) : keys_(std::make_shared<const JwtKeys>(std::move(keys))) {}
  Task<Result<std::shared_ptr<const JwtKeys>>> keys_for(std::optional<std::string>) override { co_return keys_; }

 private:
  std::shared_ptr<const JwtKeys> keys_;
};

}  // namespace martlet
