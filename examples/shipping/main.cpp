#include <martlet/app/run.hpp>

#include "routes.hpp"

int main(int argc, char** argv) { return martlet::run(argc, argv, shipping::app); }
