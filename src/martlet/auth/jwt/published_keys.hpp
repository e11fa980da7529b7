#pragma once
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include <martlet/async/task_mutex.hpp>
#include <martlet/auth/jwks_endpoint.hpp>
#include <martlet/fetch/http_client.hpp>
#include <martlet/server/clock.hpp>

#include "jwt_key_source.hpp"

namespace martlet {

/// The keys of a JwksEndpoint, cached according to its settings.
class PublishedKeys final : public JwtKeySource {
 public:
  PublishedKeys(const JwksEndpoint& endpoint, const Clock& clock, HttpClient& http) : endpoint_(endpoint), clock_(clock), http_(http) {}
  Task<Result<std::shared_ptr<const JwtKeys>>> keys_for(std::optional<std::string> kid) override;

 private:
  using Keys = std::shared_ptr<const JwtKeys>;
  std::optional<Keys> cached_keys_for(const std::optional<std::string>& kid);
  Result<Keys> keys_or_failure();
  bool is_fetch_allowed();
  void fetch_into_cache();
  Result<Keys> fetch_without_exceptions();  // fetches, and converts exceptions to failures
  Result<Keys> fetch();
  Result<std::string> fetch_text(const std::string& url);
  Result<std::string> key_set_url();

  const JwksEndpoint endpoint_;
  const Clock& clock_;
  HttpClient& http_;
  TaskMutex fetching_;          // one request at a time
  std::string discovered_url_;  // the set's URL after it was discovered; guarded by fetching_

  std::mutex mutex_;  // guards the following members
  Keys keys_;
  WallTime fetched_{};
  std::optional<WallTime> tried_;  // when the last request began
  bool is_fetching_ = false;
  std::string failure_;  // the error of the last request
};

}  // namespace martlet
