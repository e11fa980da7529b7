#include "worker.hpp"

#include <system_error>

#include <martlet/async/worker_pool.hpp>
#include <martlet/config/environment.hpp>
#include <martlet/net/reactor/reactor.hpp>

namespace martlet::net {
namespace {

constexpr std::chrono::milliseconds usual_timeout{10'000};

ClientRequest to_send(FetchUrl& url, FetchRequest& request) {
  ClientRequest sent;
  sent.method = request.method();
  sent.target = std::move(url.target);
  sent.headers = std::move(request.headers());
  if (!request.body().empty()) sent.body = std::string(request.body());
  sent.deadline = std::chrono::steady_clock::now() + request.timeout().value_or(usual_timeout);
  return sent;
}

Task<Result<FetchResponse>> exchange_with(Client& client, FetchUrl url, FetchRequest request) {
  ClientRequest sent = to_send(url, request);
  Task<Result<ClientResponse>> answered = client.send(std::move(url.origin), std::move(sent));
  Result<ClientResponse> head = co_await std::move(answered);
  if (!head) co_return std::unexpected(std::move(head.error()));
  FetchResponse response;
  response.status = head->status;
  response.headers = std::move(head->headers);
  Task<Result<std::string>> reading = head->body->read(request.body_bytes_max());
  Result<std::string> body = co_await std::move(reading);
  if (!body) co_return std::unexpected(std::move(body.error()));
  response.body = std::move(*body);
  co_return std::move(response);
}

Task<void> answer(std::shared_ptr<Exchange> exchange, Client& client, FetchUrl url, FetchRequest request) {
  Result<FetchResponse> response = failure(Code::internal, "nothing was sent");
  try {
    Task<Result<FetchResponse>> exchanged = exchange_with(client, std::move(url), std::move(request));
    response = co_await std::move(exchanged);
  } catch (const std::exception& thrown) {
    response = failure(Code::internal, thrown.what());
  }
  exchange->give(exchange, std::move(response));
}

}  // namespace

struct NetHttpClient::Worker::Machine {
  explicit Machine(ClientOptions options) : client(reactor, std::move(options)), thread([this] { reactor.run(); }) {}

  void start(const std::shared_ptr<Exchange>& exchange, FetchUrl url, FetchRequest request) {
    const auto [place, is_new] = under_way.emplace(exchange.get(), std::make_unique<Activity>(reactor));
    const auto ended = [this, key = exchange.get()](Activity::End, std::exception_ptr) { under_way.erase(key); };
    place->second->start(answer(exchange, client, std::move(url), std::move(request)), ended);
  }
  void cancel(Exchange* exchange) {
    if (const auto found = under_way.find(exchange); found != under_way.end()) found->second->cancel();
  }
  void stop() {
    while (!under_way.empty()) under_way.begin()->second->cancel();
    reactor.stop();
  }

  WorkerPool workers{1};  // for name resolution
  Reactor reactor{workers};
  Client client;
  std::map<Exchange*, std::unique_ptr<Activity>> under_way;  // for the thread alone
  std::thread thread;
};

NetHttpClient::Worker::Worker(ClientOptions options) : options_(std::move(options)) {}

NetHttpClient::Worker::~Worker() {
  if (!machine_) return;
  machine_->reactor.post([machine = machine_.get()] { machine->stop(); });
  machine_->thread.join();
}

Result<NetHttpClient::Worker::Machine*> NetHttpClient::Worker::machine() {
  const std::lock_guard lock(mutex_);
  if (machine_) return machine_.get();
  const ProcessEnvironment environment;
  Result<ProxyOptions> proxies = proxy_options([&](std::string_view name) { return environment.get(name); });
  if (!proxies) return std::unexpected(std::move(proxies.error()));
  ClientOptions options = options_;
  options.proxies = std::move(*proxies);
  try {
    machine_ = std::make_unique<Machine>(std::move(options));
  } catch (const std::system_error& error) {
    return failure(Code::unavailable, std::string("the HTTP client's thread can't begin: ") + error.what());
  }
  return machine_.get();
}

Result<void> NetHttpClient::Worker::start(std::shared_ptr<Exchange> exchange, FetchUrl url, FetchRequest request) {
  const Result<Machine*> ready = machine();
  if (!ready) return std::unexpected(ready.error());
  Machine* const machine = *ready;
  machine->reactor.post([machine, exchange = std::move(exchange), url = std::move(url), request = std::move(request)]() mutable {
    machine->start(exchange, std::move(url), std::move(request));
  });
  return {};
}

void NetHttpClient::Worker::cancel(const std::shared_ptr<Exchange>& exchange) {
  machine_->reactor.post([machine = machine_.get(), exchange] { machine->cancel(exchange.get()); });
}

}  // namespace martlet::net
