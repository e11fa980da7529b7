#pragma once
#include <martlet/aws/session/session.hpp>
#include <martlet/base/log.hpp>
#include <martlet/config/environment.hpp>

namespace martlet::net {
class Client;
struct ClientOptions;
}  // namespace martlet::net

namespace martlet::aws {

/// For the HTTP client underneath: the certificates that AWS_CA_BUNDLE names are trusted, where it is set.
net::ClientOptions http_options(const Environment& environment);

/// From the environment and the shared files, as AWS's SDKs read them: AWS_REGION, AWS_DEFAULT_REGION, AWS_PROFILE, AWS_ENDPOINT_URL,
/// AWS_ENDPOINT_URL_<SERVICE>, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS, AWS_RETRY_MODE, AWS_MAX_ATTEMPTS; credentials from the default
/// chain. `http` must outlive the session and all its copies.
/// Fails with Code::missing where there is no region, Code::malformed for a setting that can't be read.
Result<Session> open_session(net::Client& http, const Environment& environment, Log log = Log());

}  // namespace martlet::aws
