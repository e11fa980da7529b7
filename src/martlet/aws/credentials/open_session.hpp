#pragma once
#include <martlet/aws/session/session.hpp>
#include <martlet/base/log.hpp>
#include <martlet/config/environment.hpp>

namespace martlet::net {
class Reactor;
}  // namespace martlet::net

namespace martlet::aws {

/// From the environment and the shared files, as AWS's SDKs read them: AWS_PROFILE, AWS_REGION, AWS_DEFAULT_REGION, AWS_ENDPOINT_URL,
/// AWS_ENDPOINT_URL_<SERVICE>, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS, AWS_USE_FIPS_ENDPOINT, AWS_USE_DUALSTACK_ENDPOINT, AWS_RETRY_MODE,
/// AWS_MAX_ATTEMPTS, AWS_CA_BUNDLE, and the profile's keys of the same; HTTPS_PROXY, HTTP_PROXY, NO_PROXY; credentials from the default
/// chain, which are asked for by the first call. Everything that talks to AWS opens its session here, so that what is set holds for all of
/// it. Fails with Code::missing where there is no region or no such profile, Code::malformed for a setting that can't be read,
/// Code::conflict for settings that contradict each other, Code::unsupported for a kind of proxy that is not supported. `reactor` must
/// outlive the session and all its copies.
Result<Session> open_session(net::Reactor& reactor, const Environment& environment, Log log = Log());

}  // namespace martlet::aws
