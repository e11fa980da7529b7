#pragma once
#include <functional>
#include <memory>
#include <optional>

#include <martlet/async/semaphore.hpp>
#include <martlet/aws/session/credentials_provider.hpp>

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
  Task<Answer<SecurityCredentials>> get() override;

 private:
  bool is_fresh() const;
  bool is_usable() const;
  Task<Answer<SecurityCredentials>> refresh();

  const std::shared_ptr<CredentialsProvider> source_;
  const std::function<WallTime()> wall_;
  std::optional<SecurityCredentials> kept_;
  std::optional<WallTime> failed_at_;
  Semaphore refreshing_{1};
  Answer<SecurityCredentials> last_;  // of the last refreshing
  unsigned refreshings_ = 0;
};

}  // namespace martlet::aws
