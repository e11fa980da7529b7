#include <utility>

#include <martlet/async/blocking.hpp>
#include <martlet/async/worker_pool.hpp>
#include <martlet/aws/credentials/open_session.hpp>
#include <martlet/aws/parameter_store_source.hpp>
#include <martlet/aws/ssm/ssm_client.hpp>
#include <martlet/aws/ssm/ssm_client_source.hpp>
#include <martlet/net/reactor/reactor.hpp>

namespace martlet::aws {

ParameterStoreSource::ParameterStoreSource(std::shared_ptr<const Environment> environment, Log log)
    : environment_(std::move(environment)), log_(std::move(log)) {}

Task<Result<std::string>> ParameterStoreSource::fetch(std::string parameter) {
  std::vector<Result<std::string>> texts = co_await fetch_all(std::vector<std::string>(1, std::move(parameter)));
  co_return std::move(texts.front());
}

Task<std::vector<Result<std::string>>> ParameterStoreSource::fetch_all(std::vector<std::string> parameters) {
  auto work = [&] { return fetch_blocking(std::move(parameters)); };
  co_return co_await blocking(work);
}

std::vector<Result<std::string>> ParameterStoreSource::fetch_blocking(std::vector<std::string> parameters) const {
  WorkerPool workers(1);  // for resolving host names
  net::Reactor reactor(workers);
  const Result<Session> session = open_session(reactor, *environment_, log_);
  if (!session) return std::vector<Result<std::string>>(parameters.size(), std::unexpected(session.error()));
  SsmClientSource source(std::make_shared<SsmClient>(*session));
  return reactor.run(source.fetch_all(std::move(parameters)));
}

}  // namespace martlet::aws
