#include <gtest/gtest.h>

#include "testing/run_martlet.hpp"

namespace martlet::cli {
namespace {

TEST(Martlet, lists_its_commands) {
  const Done help = run_martlet({"--help"});
  EXPECT_EQ(help.status, 0);
  EXPECT_EQ(help.err, "");
  EXPECT_EQ(help.out,
            "martlet new shop                                                          writes a new service, with its tests\n"
            "martlet local --function build/release/examples/orders/orders_bootstrap   serves a function over HTTP, as API Gateway does\n"
            "martlet invoke --function . --event event.json                            runs a function once, as Lambda does\n"
            "martlet package build/release/examples/hello/hello --out function.zip     makes the zip that Lambda starts\n"
            "\n"
            "  add         adds a route, an event handler, a service or a plugin to a service\n"
            "  deploy      deploys the versions in a definition file\n"
            "  dev         builds and runs a service, and does so again whenever you save a file\n"
            "  event       prints a sample event, such as that of a queue or a bucket\n"
            "  explain     explains an error by its name\n"
            "  invoke      invokes a deployed or local function once, and prints its response\n"
            "  lint        finds the forms of co_await that g++ 12 miscompiles\n"
            "  local       runs the local cloud, which emulates AWS, or one function behind an API gateway\n"
            "  logs        prints a function's log, and follows it\n"
            "  new         writes a new service with its tests, infrastructure and definition file\n"
            "  openapi     compares OpenAPI documents\n"
            "  package     makes a zip of a program for Lambda\n"
            "  pipeline    shows, follows or starts a pipeline, and approves or rejects what it waits for\n"
            "  publish     publishes a build as a version that can be deployed\n"
            "  completion  prints a script that completes commands and options in bash, zsh or fish\n"
            "\n"
            "For details, run `martlet SUBCOMMAND --help`.\n"
            "Exit status: 0 if the work is done, 1 if it failed, 2 if the request was invalid and nothing was changed.\n");
}

TEST(Martlet, refuses_an_unknown_command) {
  EXPECT_EQ(run_martlet({}).status, 2);
  const Done unknown = run_martlet({"fly"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_EQ(unknown.err, "martlet: there is no subcommand \"fly\"; see martlet --help [unknown-subcommand]\nnothing was changed\n");
}

TEST(Martlet, prints_its_version) {
  const Done version = run_martlet({"--version"});
  EXPECT_EQ(version.status, 0);
  EXPECT_EQ(version.out, "martlet " MARTLET_VERSION "\n");
}

}  // namespace
}  // namespace martlet::cli
