#include "cached_credentials.hpp"

namespace martlet::aws {

bool CachedCredentials::is_fresh() const {
  if (!kept_) return false;
  if (!kept_->expiration) return true;
  const WallTime now = wall_();
  if (now + refresh_before < *kept_->expiration) return true;
  return is_usable() && failed_at_ && now < *failed_at_ + retry_after_failure;
}

bool CachedCredentials::is_usable() const { return kept_ && (!kept_->expiration || wall_() + useless_before < *kept_->expiration); }

Task<Outcome<SecurityCredentials>> CachedCredentials::refresh() {
  Outcome<SecurityCredentials> got = co_await source_->get();
  ++refreshings_;
  if (got) {
    kept_ = *got;
    failed_at_.reset();
  } else if (is_usable()) {
    failed_at_ = wall_();
    got = *kept_;
  }
  last_ = got;
  co_return got;
}

Task<Outcome<SecurityCredentials>> CachedCredentials::get() {
  if (is_fresh()) co_return *kept_;
  const unsigned before = refreshings_;
  const Semaphore::Permit permit = co_await refreshing_.acquire();
  if (is_fresh()) co_return *kept_;
  if (before != refreshings_) co_return last_;  // callers that waited share the result, even if it is a failure
  co_return co_await refresh();
}

}  // namespace martlet::aws
