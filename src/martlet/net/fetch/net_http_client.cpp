#include <martlet/net/fetch/net_http_client.hpp>

#include "worker.hpp"

namespace martlet::net {
namespace {

// Waits for an exchange; breaks it off where the coroutine is cancelled.
template <class Worker>
class Wait {
 public:
  Wait(Worker& worker, FetchUrl url, FetchRequest request)
      : worker_(worker), url_(std::move(url)), request_(std::move(request)), exchange_(std::make_shared<Exchange>()) {}
  Wait(const Wait&) = delete;
  ~Wait() {
    exchange_->abandon();
    if (is_under_way_) worker_.cancel(exchange_);
  }

  bool await_ready() const { return false; }
  template <class Promise>
  bool await_suspend(std::coroutine_handle<Promise> handle) {
    exchange_->wait(*handle.promise().activity, handle);
    started_ = worker_.start(exchange_, std::move(url_), std::move(request_));
    is_under_way_ = started_.has_value();
    return is_under_way_;
  }
  Result<FetchResponse> await_resume() {
    if (!started_) return std::unexpected(std::move(started_.error()));
    is_under_way_ = false;
    return exchange_->take();
  }

 private:
  Worker& worker_;
  FetchUrl url_;
  FetchRequest request_;
  std::shared_ptr<Exchange> exchange_;
  Result<void> started_;
  bool is_under_way_ = false;
};

}  // namespace

NetHttpClient::NetHttpClient(FetchDefaults defaults, ClientOptions options)
    : defaults_(std::move(defaults)), worker_(std::make_unique<Worker>(std::move(options))) {}
NetHttpClient::~NetHttpClient() = default;

Task<Result<FetchResponse>> NetHttpClient::send(FetchRequest request) {
  Result<FetchRequest> whole = with_defaults(std::move(request), defaults_);
  if (!whole) co_return std::unexpected(std::move(whole.error()));
  Result<FetchUrl> url = read_fetch_url(whole->url());
  if (!url) co_return std::unexpected(std::move(url.error()));
  Wait<Worker> wait(*worker_, std::move(*url), std::move(*whole));
  co_return co_await wait;
}

}  // namespace martlet::net
