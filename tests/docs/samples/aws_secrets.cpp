// Code on docs/guides/aws.md. It must compile as printed.
#include <martlet/aws/secrets_manager/secrets_manager_source.hpp>
#include <martlet/martlet.hpp>

struct Passwords {
  martlet::Secret database;
};
martlet::Schema describe(martlet::Type<Passwords>) {
  return martlet::object<Passwords>("Passwords", martlet::field<&Passwords::database>("database"));
}

void app(martlet::Server& server) {
  auto secrets = std::make_shared<martlet::Remotes>(std::make_shared<martlet::aws::SecretsManagerSource>());
  secrets->add<Passwords>("orders/passwords", server.services());
  server.on_initialize([secrets] { return secrets->fetch(); });
}
