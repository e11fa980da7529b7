#pragma once
#include <string>

#include <martlet/deploy/testing/deploy_fixture.hpp>

namespace martlet::deploy {

/// Creates the functions that `ten_functions` lists, except `orders-gone`.
inline void add_ten_functions(DeployFixture& fixture) {
  fixture.set_prod_live("orders-admin", "2.0.0");
  fixture.add_stage_version("orders-api", "1.0.0");
  fixture.set_prod_live("orders-api", "1.0.0");
  fixture.add_stage_version("orders-api", "1.10.0");
  fixture.set_prod_live("orders-billing", "1.9.0");
  fixture.set_prod_live("orders-billing", "1.10.0");
  fixture.add_stage_version("orders-cron", "0.0.1");
  fixture.set_prod_live("orders-export", "1.1.1");
  fixture.function("orders-export").latest.timeout = 30;
  fixture.set_prod_live("orders-fanout", "1.1.1", "bytes of prod");
  fixture.set_prod_live("orders-fanout", "1.2.0");
  fixture.add_stage_version("orders-fanout", "1.1.1", "bytes of stage");
  fixture.set_prod_live("orders-hooks", "1.1.1");
  fixture.simulation.point_live(prod_account, "orders-hooks", "$LATEST");
  fixture.add_stage_version("orders-import", "1.1.1");
  fixture.function("orders-import").latest.architectures = {"x86_64"};
  fixture.set_prod_live("orders-journal", "1.1.1");
  fixture.set_prod_live("orders-journal", "1.2.0");
  fixture.function("orders-journal").aliases.at("LIVE").routing_config = aws::AliasRoutingConfiguration{{{"1", 0.25}}};
}

/// A definition for which the deployer has to decide in many different ways.
inline const std::string ten_functions = R"({"on_failure":"continue","lambdas":[
  {"name":"orders-admin","version":"2.0.0"},
  {"name":"orders-api","version":"1.10.0"},
  {"name":"orders-billing","version":"1.9.0"},
  {"name":"orders-cron","version":"0.0.1"},
  {"name":"orders-export","version":"1.1.1","configuration":"follow"},
  {"name":"orders-fanout","version":"1.1.1"},
  {"name":"orders-gone","version":"1.0.0"},
  {"name":"orders-hooks","version":"1.1.1"},
  {"name":"orders-import","version":"1.1.1"},
  {"name":"orders-journal","version":"1.2.0"}
]})";

}  // namespace martlet::deploy
