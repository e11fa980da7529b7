#include <martlet/aws/session/credentials_provider.hpp>

namespace martlet::aws {

Task<Outcome<SecurityCredentials>> FixedCredentials::get() { co_return credentials_; }

}  // namespace martlet::aws
