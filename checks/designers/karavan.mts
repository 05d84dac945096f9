// Karavan's own code reads the component's metadata, and opens and saves each example route and Kamelet: nothing of ours
// may get lost. Its form must offer every option of the endpoint, with what a form needs.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as yaml from 'js-yaml';
import { CamelDefinitionYaml } from 'karavan-core/src/core/api/CamelDefinitionYaml.ts';
import { ComponentApi } from 'karavan-core/src/core/api/ComponentApi.ts';
import { KameletApi } from 'karavan-core/src/core/api/KameletApi.ts';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const component = path.join(root, 'camel-connect-chat', 'src');
const routes = [
    path.join(root, 'examples', 'yaml', 'routes'),
    path.join(root, 'examples', 'quarkus', 'src', 'main', 'resources', 'camel'),
];
const kamelets = path.join(component, 'main', 'resources', 'kamelets');

const read = (...names: string[]) => fs.readFileSync(path.join(...names), 'utf8');

/** As Karavan would write it, had it made it: without the IDs that it gives to what has none. */
function withoutNewIds(saved: any, original: any): any {
    if (saved === null || typeof saved !== 'object') {
        return saved;
    }
    if (Array.isArray(saved)) {
        return saved.map((each, i) => withoutNewIds(each, original?.[i]));
    }
    const kept = Object.entries(saved).filter(([key]) => key !== 'id' || original?.id !== undefined);
    return Object.fromEntries(kept.map(([key, value]) => [key, withoutNewIds(value, original?.[key])]));
}

function openAndSave(name: string, text: string): any {
    return yaml.load(CamelDefinitionYaml.integrationToYaml(CamelDefinitionYaml.yamlToIntegration(name, text)));
}

// The form
const json = read(component, 'generated', 'resources', 'META-INF', 'io', 'connectchat', 'camel', 'aws-connect-chat.json');
ComponentApi.saveComponent(json);
const metadata = JSON.parse(json).properties;
const form = ComponentApi.getComponentProperties('aws-connect-chat', 'producer');
assert.deepEqual(form.map(option => option.name).sort(), Object.keys(metadata).sort(), 'options in the form');
const editable = ['string', 'duration', 'integer', 'number', 'object', 'enum', 'boolean'];
for (const option of form) {
    const { name } = option;
    const own = metadata[name];
    assert.ok(editable.includes(own.type) || own.enum, `${name}: type ${own.type} has an editor`);
    assert.equal(typeof own.label, 'string', `${name} has a label`);
    assert.ok(option.displayName && option.description, `${name} has a title and a description`);
    assert.equal(option.secret, own.secret, `${name} is secret or not`);
}
for (const secret of ['accessKey', 'secretKey', 'sessionToken']) {
    assert.equal(metadata[secret].secret, true, `${secret} is secret`);
}
console.log(`Karavan's form has the ${form.length} options of the endpoint`);

// The routes
const files = routes.flatMap(folder => {
    const found = fs.readdirSync(folder).filter(file => file.endsWith('.camel.yaml'));
    assert.ok(found.length > 0, `routes in ${folder}`);
    return found.map(file => [folder, file]);
});
for (const [folder, file] of files) {
    const original = yaml.load(read(folder, file));
    const saved = openAndSave(file, read(folder, file));
    assert.deepEqual(withoutNewIds(saved, original), original, `${file} as it was`);
    console.log(`Karavan saves ${file} as it was`);
}

// The Kamelets
for (const file of fs.readdirSync(kamelets)) {
    const text = read(kamelets, file);
    const original: any = yaml.load(text);
    KameletApi.saveKamelet(text);
    const properties = KameletApi.getKameletProperties(original.metadata.name);
    assert.deepEqual(properties.map(property => property.id).sort(), Object.keys(original.spec.definition.properties).sort());
    const saved = openAndSave(file, text);
    // It writes template.route.from where template.from stood; the steps are what matters.
    const from = saved.spec.template.route?.from ?? saved.spec.template.from;
    assert.deepEqual(withoutNewIds(from, original.spec.template.from), original.spec.template.from, `${file}'s steps`);
    console.log(`Karavan's form has the ${properties.length} properties of ${file}, and its steps are saved as they were`);
}
