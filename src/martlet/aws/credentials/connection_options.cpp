#include "connection_options.hpp"

namespace martlet::aws {

Result<net::ClientOptions> connection_options(const SharedSettings& settings) {
  net::ClientOptions options;
  options.trust_path = settings.text("AWS_CA_BUNDLE", "ca_bundle");
  return options;
}

}  // namespace martlet::aws
