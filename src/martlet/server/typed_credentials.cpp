#include <martlet/schema/read.hpp>
#include <martlet/server/typed_credentials.hpp>

namespace martlet::credentials_detail {

void read(const Schema& schema, void* object, const AuthState& state) {
  const Credentials<>& known = *state.credentials;
  ReadOptions options;
  options.unknown = schema::Unknown::strip;
  Problems problems;
  if (read_value(schema, object, known.user.is_null() ? known.app : known.user, options, problems) == ReadOutcome::ok) return;
  throw internal("the credentials of the strategy \"" + state.strategy + "\" are not a " + std::string(schema.name()) + ": " +
                 problems.message_without_values());
}

}  // namespace martlet::credentials_detail
