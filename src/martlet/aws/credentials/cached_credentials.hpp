#pragma once
#include <functional>
#include <memory>
#include <optional>

#include <martlet/async/semaphore.hpp>
#include <martlet/aws/session/credentials_provider.hpp>

namespace martlet::aws {

/// A source that caches the credentials of `source` and renews them before they expire, with one call for all callers that wait. While the
/// old credentials are still valid, a failed renewal is ignored; the next one is attempted after retry_after_failure.
class CachedCredentials final : public CredentialsProvider {
 public:
  static constexpr std::chrono::minutes refresh_before{5};   ///< how long before expiry credentials are renewed
  static constexpr std::chrono::seconds useless_before{30};  ///< how long before expiry they are no longer returned
  static constexpr std::chrono::seconds retry_after_failure{30};

  CachedCredentials(std::shared_ptr<CredentialsProvider> source, std::function<WallTime()> wall)
      : source_(std::move(source)), wall_(std::move(wall)) {}
  std::string name() const override { return source_->name(); }
  Task<Outcome<SecurityCredentials>> get() override;

 private:
  bool is_fresh() const;
  bool is_usable() const;
  Task<Outcome<SecurityCredentials>> refresh();

  const std::shared_ptr<CredentialsProvider> source_;
  const std::function<WallTime()> wall_;
  std::optional<SecurityCredentials> kept_;
  std::optional<WallTime> failed_at_;
  Semaphore refreshing_{1};
  Outcome<SecurityCredentials> last_;  // from the last renewal
  unsigned refreshings_ = 0;
};

}  // namespace martlet::aws
