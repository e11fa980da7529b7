#pragma once
#include <map>
#include <memory>
#include <mutex>
#include <thread>

#include <martlet/net/client/client.hpp>
#include <martlet/net/fetch/net_http_client.hpp>

#include "exchange.hpp"
#include "fetch_url.hpp"

namespace martlet::net {

/// The thread of a NetHttpClient, with its event loop, connections and what is under way. Begins with the first request.
class NetHttpClient::Worker {
 public:
  explicit Worker(ClientOptions options);
  Worker(const Worker&) = delete;
  ~Worker();

  /// Sends, and gives `exchange` the answer. Fails where the thread can't begin.
  Result<void> start(std::shared_ptr<Exchange> exchange, FetchUrl url, FetchRequest request);
  /// Breaks it off; harmless where it has ended.
  void cancel(const std::shared_ptr<Exchange>& exchange);

 private:
  struct Machine;  // on the thread
  Result<Machine*> machine();

  std::mutex mutex_;  // guards the beginning
  ClientOptions options_;
  std::unique_ptr<Machine> machine_;
};

}  // namespace martlet::net
