#include <martlet/config/environment.hpp>
#include <martlet/net/fetch/net_http_client.hpp>
#include <martlet/net/reactor/loop_thread.hpp>

#include "fetch_exchange.hpp"

namespace martlet::net {

// A client, and the thread that uses it; the thread ends before the client is destroyed.
struct NetHttpClient::Connections {
  explicit Connections(ClientOptions of) : options(std::move(of)) {}

  Result<Client*> client_on(Reactor& reactor) {
    if (client) return client.get();
    const ProcessEnvironment environment;
    Result<ProxyOptions> proxies = proxy_options([&](std::string_view name) { return environment.get(name); });
    if (!proxies) return std::unexpected(std::move(proxies.error()));
    options.proxies = std::move(*proxies);
    client = std::make_unique<Client>(reactor, std::move(options));
    return client.get();
  }

  Task<Result<FetchResponse>> fetch(Reactor& reactor, AbsoluteUrl url, FetchRequest request) {
    const Result<Client*> ready = client_on(reactor);
    if (!ready) co_return std::unexpected(ready.error());
    Task<Result<FetchResponse>> exchanging = exchange_with(**ready, std::move(url), std::move(request));
    co_return co_await std::move(exchanging);
  }

  ClientOptions options;
  std::unique_ptr<Client> client;
  LoopThread thread;
};

NetHttpClient::NetHttpClient(FetchDefaults defaults, ClientOptions options)
    : defaults_(std::move(defaults)), connections_(std::make_unique<Connections>(std::move(options))) {}

NetHttpClient::~NetHttpClient() {
  connections_->thread.stop([connections = connections_.get()] { connections->client.reset(); });
}

Task<Result<FetchResponse>> NetHttpClient::send(FetchRequest request) {
  Result<FetchRequest> whole = with_defaults(std::move(request), defaults_);
  if (!whole) co_return std::unexpected(std::move(whole.error()));
  Result<AbsoluteUrl> url = parse_absolute_url(whole->url());
  if (!url) co_return std::unexpected(std::move(url.error()));
  std::move_only_function<Task<Result<FetchResponse>>(Reactor&)> fetch = [connections = connections_.get(), url = std::move(*url),
                                                                          request = std::move(*whole)](Reactor& reactor) mutable {
    return connections->fetch(reactor, std::move(url), std::move(request));
  };
  Task<Result<Result<FetchResponse>>> fetching = connections_->thread.run<Result<FetchResponse>>(std::move(fetch));
  Result<Result<FetchResponse>> fetched = co_await std::move(fetching);
  if (!fetched) co_return std::unexpected(std::move(fetched.error()));
  co_return std::move(*fetched);
}

}  // namespace martlet::net
