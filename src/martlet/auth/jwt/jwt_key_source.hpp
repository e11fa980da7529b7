#pragma once
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include <martlet/async/task.hpp>
#include <martlet/auth/jwt_keys.hpp>
#include <martlet/base/result.hpp>

namespace martlet {

/// The source of a scheme's keys. Thread-safe.
class JwtKeySource {
 public:
  virtual ~JwtKeySource() = default;
  /// Returns the keys that would include one named `kid`. Fails with Code::unavailable if there are none now.
  virtual Task<Result<std::shared_ptr<const JwtKeys>>> keys_for(std::optional<std::string> kid) = 0;
};

/// Keys that are part of the program or its configuration.
class StaticKeys final : public JwtKeySource {
 public:
  explicit StaticKeys(JwtKeys keys) : keys_(std::make_shared<const JwtKeys>(std::move(keys))) {}
  Task<Result<std::shared_ptr<const JwtKeys>>> keys_for(std::optional<std::string>) override { co_return keys_; }

 private:
  std::shared_ptr<const JwtKeys> keys_;
};

}  // namespace martlet
