#include <martlet/aws/credentials/open_session.hpp>

#include <martlet/aws/session/session_parts.hpp>

#include "default_credentials.hpp"
#include "open_session_with_sender.hpp"
#include "session_settings.hpp"
#include "shared_settings.hpp"
#include "tls_and_proxy_options.hpp"

namespace martlet::aws {
namespace {

Result<Session> open_with(std::shared_ptr<HttpSender> http, const SharedSettings& settings, SessionDependencies dependencies) {
  Session::Parts parts;
  parts.http = std::move(http);
  parts.wall = std::move(dependencies.wall);
  parts.random = std::move(dependencies.random);
  parts.log = std::move(dependencies.log);
  if (const Result<void> done = read_session_settings(settings, parts); !done) return std::unexpected(done.error());
  const Session without_credentials(std::make_shared<const Session::Parts>(std::move(parts)));
  return without_credentials.with_credentials(
      default_credentials(settings.profiles(), settings.profile(), without_credentials, settings.environment()));
}

}  // namespace

Result<Session> open_session_with_sender(std::shared_ptr<HttpSender> http, const Environment& environment,
                                         SessionDependencies dependencies) {
  const Result<SharedSettings> settings = SharedSettings::read(environment);
  if (!settings) return std::unexpected(settings.error());
  return open_with(std::move(http), *settings, std::move(dependencies));
}

Result<Session> open_session(net::Reactor& reactor, const Environment& environment, Log log) {
  const Result<SharedSettings> settings = SharedSettings::read(environment);
  if (!settings) return std::unexpected(settings.error());
  Result<net::ClientOptions> options = tls_and_proxy_options(*settings);
  if (!options) return std::unexpected(std::move(options.error()));
  SessionDependencies dependencies;
  dependencies.log = std::move(log);
  return open_with(std::make_shared<NetSender>(reactor, std::move(*options)), *settings, std::move(dependencies));
}

}  // namespace martlet::aws
