#pragma once
#include <martlet/aws/session/session.hpp>
#include <martlet/base/log.hpp>
#include <martlet/config/environment.hpp>

namespace martlet::net {
class Reactor;
}  // namespace martlet::net

namespace martlet::aws {

/// Opens a session with the settings in the environment and the shared files, like AWS's SDKs: AWS_PROFILE, AWS_REGION, AWS_DEFAULT_REGION,
/// AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_<SERVICE>, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS, AWS_USE_FIPS_ENDPOINT, AWS_USE_DUALSTACK_ENDPOINT,
/// AWS_RETRY_MODE, AWS_MAX_ATTEMPTS, AWS_CA_BUNDLE, and the corresponding keys of the profile; HTTPS_PROXY, HTTP_PROXY, NO_PROXY; and
/// credentials from the default chain, which the first call fetches. All code that calls AWS opens its session with this function, so that
/// these settings apply everywhere. Fails with Code::missing if there is no region or no such profile, Code::malformed for an invalid
/// setting, Code::conflict for settings that contradict each other, or Code::unsupported for an unsupported kind of proxy. `reactor` must
/// outlive the session and all its copies.
Result<Session> open_session(net::Reactor& reactor, const Environment& environment, Log log = Log());

}  // namespace martlet::aws
