#pragma once
#include <functional>
#include <memory>
#include <optional>

#include <martlet/aws/credentials.hpp>

#include "turnstile.hpp"

namespace martlet::aws {

/// Keeps what `source` gave and asks it again before that expires: once, however many ask at the same time. While the old ones are still
/// good, a failure to get new ones is not told, and the source is left alone for a while.
class CachedCredentials final : public CredentialsProvider {
 public:
  static constexpr std::chrono::minutes refresh_before{5};   ///< they expire: new ones are fetched
  static constexpr std::chrono::seconds useless_before{30};  ///< they expire: not given out any more
  static constexpr std::chrono::seconds retry_after_failure{30};

  CachedCredentials(std::shared_ptr<CredentialsProvider> source, std::function<WallTime()> wall)
      : source_(std::move(source)), wall_(std::move(wall)) {}
  std::string name() const override { return source_->name(); }
  Task<Answer<Credentials>> get() override;

 private:
  bool is_fresh() const;
  bool is_usable() const;
  Task<Answer<Credentials>> refresh();

  const std::shared_ptr<CredentialsProvider> source_;
  const std::function<WallTime()> wall_;
  std::optional<Credentials> kept_;
  std::optional<WallTime> failed_at_;
  Turnstile turnstile_;
  Answer<Credentials> last_;  // of the last refreshing
  unsigned refreshings_ = 0;
};

}  // namespace martlet::aws
